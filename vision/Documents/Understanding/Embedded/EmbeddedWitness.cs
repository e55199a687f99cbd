using System.Globalization;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Documents.Understanding.Labels;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Documents.Understanding.Embedded;

/// <summary>Holds invoice data that came inside the file against the print: what agrees is marked, what does not is remarked.</summary>
internal static class EmbeddedWitness
{
    /// <summary>Kind of a remark on data that contradicts the print.</summary>
    public const string Differs = "embedded-invoice-differs";

    /// <summary>Kind of a remark on data that cannot be read.</summary>
    public const string Unreadable = "embedded-invoice-unreadable";

    /// <summary>The fields with the witness heard.</summary>
    public static DocumentFields Heard(DocumentFields fields, ReadDocument document)
    {
        if (document.Invoice is not { } file)
        {
            return fields;
        }

        try
        {
            return Heard(fields, EmbeddedInvoiceReader.Read(file.Content));
        }
        catch (ScanFormatException error)
        {
            var remark = new ReadingRemark(Unreadable, null, null, $"{document.Name}: the invoice data {file.Name} cannot be read: {error.Message}");
            return fields with { Remarks = [.. fields.Remarks, remark] };
        }
    }

    /// <summary>The fields with what the data says.</summary>
    public static DocumentFields Heard(DocumentFields fields, EmbeddedInvoice data)
    {
        var remarks = new List<ReadingRemark>(fields.Remarks);
        var parties = new Dictionary<PartyRole, Party>(fields.Parties);
        Names(PartyRole.Exporter, data.Seller);
        Names(PartyRole.Importer, data.Buyer);
        return fields with
        {
            Number = Words("number", fields.Number, data.Number),
            Date = Value("date", fields.Date, data.Date),
            Currency = Words("currency", fields.Currency, data.Currency),
            NetTotal = Value("net total", fields.NetTotal, data.NetTotal),
            TaxTotal = Value("tax", fields.TaxTotal, data.TaxTotal),
            GrandTotal = Value("grand total", fields.GrandTotal, data.GrandTotal),
            Parties = parties,
            Lines = Lines(fields.Lines, data.Lines),
            Remarks = remarks,
        };

        void Names(PartyRole role, EmbeddedParty? party)
        {
            if (party?.Name is { } name && parties.TryGetValue(role, out Party? printed))
            {
                parties[role] = printed with { Name = Words(role == PartyRole.Exporter ? "seller" : "buyer", printed.Name, name)! };
            }
        }

        Field<string>? Words(string name, Field<string>? printed, string? said) =>
            Heard(name, printed, said, (a, b) => TextFold.Of(a) is var x && TextFold.Of(b) is var y && TextFold.Distance(x, y, 1) <= (x.Length > 8 ? 1 : 0), text => text);

        Field<T>? Value<T>(string name, Field<T>? printed, T? said)
            where T : struct, IFormattable =>
            said is { } value ? Heard(name, printed, value, (a, b) => a.Equals(b), each => each.ToString(null, CultureInfo.InvariantCulture)) : printed;

        Field<T>? Heard<T>(string name, Field<T>? printed, T? said, Func<T, T, bool> same, Func<T, string> written)
        {
            if (said is null)
            {
                return printed;
            }

            if (printed is null)
            {
                return null;
            }

            if (same(printed.Value, said))
            {
                return printed.With(Witnesses.EmbeddedInvoice);
            }

            remarks.Add(new ReadingRemark(Differs, printed.Spot?.Page, printed.Spot?.Box,
                $"The print says {name} {written(printed.Value)}, the invoice data in the file {written(said)}."));
            return printed;
        }

        IReadOnlyList<LineItem> Lines(IReadOnlyList<LineItem> lines, IReadOnlyList<EmbeddedLine> said)
        {
            if (lines.Count != said.Count)
            {
                if (lines.Count > 0 && said.Count > 0)
                {
                    remarks.Add(new ReadingRemark(Differs, null, null, $"The print has {lines.Count} lines of goods, the invoice data in the file {said.Count}."));
                }

                return lines;
            }

            return [.. lines.Select((line, i) => line with
            {
                Quantity = Value($"quantity of line {i + 1}", line.Quantity, said[i].Quantity),
                Amount = Value($"amount of line {i + 1}", line.Amount, said[i].Amount),
                UnitPrice = line.UnitPrice.WithIf(line.UnitPrice?.Value == said[i].UnitPrice || line.UnitPrice?.Value == said[i].GrossPrice, Witnesses.EmbeddedInvoice),
            })];
        }
    }
}
