using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Service.Cases;

/// <summary>From a paper as it was read to what is kept of it: its pages, and every field with its place.</summary>
internal static class StoredPapers
{
    /// <summary>A paper that was read.</summary>
    public static StoredPaper Of(ReadDocument document, DocumentFields fields) => new(
        document.Name,
        document.Sha256,
        KindWord(fields.Kind),
        fields.KindConfidence,
        [.. document.Pages.Select(StoredPage.Of)],
        [.. Fields(fields).OfType<StoredField>()],
        [.. document.Remarks, .. fields.Remarks],
        null);

    /// <summary>A paper that was not.</summary>
    public static StoredPaper Refused(CaseFile file, string reason) => new(file.Name, file.Sha256, "", 0, [], [], [], reason);

    /// <summary>The word for a sort of paper on every interface of the product.</summary>
    public static string KindWord(DocumentKind kind) => kind switch
    {
        DocumentKind.Invoice => "invoice",
        DocumentKind.PackingList => "packing-list",
        DocumentKind.BillOfLading => "bill-of-lading",
        DocumentKind.AirWaybill => "air-waybill",
        DocumentKind.CertificateOfOrigin => "certificate-of-origin",
        _ => "other",
    };

    private static IEnumerable<StoredField?> Fields(DocumentFields fields)
    {
        yield return Field("number", fields.Number);
        yield return Field("date", fields.Date);
        yield return Field("invoice reference", fields.InvoiceReference);
        foreach ((PartyRole role, Party party) in fields.Parties)
        {
            string name = Words(role);
            yield return Field(name, party.Name);
            yield return Field($"{name} address", party.Address);
            yield return Field($"{name} id", party.Id);
        }

        yield return Field("currency", fields.Currency);
        yield return Field("net total", fields.NetTotal);
        yield return Field("tax total", fields.TaxTotal);
        yield return Field("grand total", fields.GrandTotal);
        yield return Field("incoterm", fields.Incoterm);
        yield return Field("incoterm place", fields.IncotermPlace);
        foreach (LineItem line in fields.Lines)
        {
            foreach (StoredField? field in LineFields(line))
            {
                yield return field;
            }
        }

        yield return Field("packages", fields.PackageCount);
        yield return Field("marks", fields.Marks);
        yield return Field("gross mass, kg", fields.GrossMass);
        yield return Field("net mass, kg", fields.NetMass);
        foreach (Field<string> container in fields.Containers)
        {
            yield return Field("container", container);
        }

        foreach (Field<string> seal in fields.Seals)
        {
            yield return Field("seal", seal);
        }

        foreach (Field<string> account in fields.BankAccounts)
        {
            yield return Field("bank account", account);
        }

        yield return Field("vessel", fields.Conveyance);
        yield return Field("voyage", fields.Voyage);
        yield return Field("loading place", fields.LoadingPlace);
        yield return Field("discharge place", fields.DischargePlace);
        yield return Field("origin", fields.Origin);
    }

    private static IEnumerable<StoredField?> LineFields(LineItem line)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"line {line.Number}");
        yield return Field($"{place} description", line.Description);
        yield return Field($"{place} HS code", line.HsCode);
        yield return Field($"{place} quantity", line.Quantity);
        yield return Field($"{place} unit", line.Unit);
        yield return Field($"{place} unit price", line.UnitPrice);
        yield return Field($"{place} amount", line.Amount);
        yield return Field($"{place} origin", line.Origin);
        yield return Field($"{place} net mass, kg", line.NetMass);
        yield return Field($"{place} gross mass, kg", line.GrossMass);
        yield return Field($"{place} packages", line.PackageCount);
    }

    private static StoredField? Field<T>(string name, Field<T>? field) => field is null
        ? null
        : new StoredField(
            name,
            field.Value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(field.Value, CultureInfo.InvariantCulture) ?? "",
            field.Printed,
            field.Confidence,
            field.Spot?.Page,
            field.Spot is { Box: var box } ? new WitnessBox(box.X, box.Y, box.Width, box.Height) : null,
            field.Witnesses == Witnesses.None ? null : Words(field.Witnesses));

    private static string Words(PartyRole role) => role == PartyRole.NotifyParty ? "notify party" : role.ToString().ToLowerInvariant();

    private static string Words(Witnesses witnesses) => string.Join(", ", new (Witnesses Flag, string Word)[]
    {
        (Witnesses.Arithmetic, "sums come out"),
        (Witnesses.CheckDigit, "check digit fits"),
        (Witnesses.EmbeddedInvoice, "data inside the file says so"),
        (Witnesses.Repeated, "stands there twice"),
    }.Where(each => witnesses.HasFlag(each.Flag)).Select(each => each.Word));
}
