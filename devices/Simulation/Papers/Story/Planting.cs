using System.Globalization;

namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>Alters a trade in one respect, so that the paper drawn from it contradicts the declaration there.</summary>
internal sealed class Planting(SceneRandom random, TradeBuilder builder)
{
    private static readonly string[] Terms = ["FOB", "CIF", "CFR", "EXW", "FCA", "DAP", "DDP"];
    private static readonly string[] Currencies = ["EUR", "USD", "GBP", "CHF"];

    /// <summary>Every kind that can be planted, and the paper it is planted in.</summary>
    public static IReadOnlyList<(string Kind, PaperKind Paper)> Kinds { get; } =
    [
        ("party", PaperKind.Invoice), ("address", PaperKind.Invoice), ("document-number", PaperKind.Invoice), ("document-date", PaperKind.Invoice),
        ("currency", PaperKind.Invoice), ("invoice-amount", PaperKind.Invoice), ("unit-price", PaperKind.Invoice), ("quantity", PaperKind.Invoice),
        ("amount", PaperKind.Invoice), ("hs-code", PaperKind.Invoice), ("origin", PaperKind.Invoice), ("incoterm", PaperKind.Invoice),
        ("description", PaperKind.Invoice), ("missing-item", PaperKind.Invoice), ("extra-item", PaperKind.Invoice),
        ("packages", PaperKind.PackingList), ("gross-mass", PaperKind.PackingList), ("net-mass", PaperKind.PackingList),
        ("container", PaperKind.BillOfLading), ("seal", PaperKind.BillOfLading), ("conveyance", PaperKind.BillOfLading),
        ("loading-place", PaperKind.BillOfLading), ("discharge-place", PaperKind.BillOfLading),
    ];

    /// <summary>The altered trade and what was altered.</summary>
    public (Trade Trade, PlantedDivergence Planted) Plant(string kind, string paper, Trade trade)
    {
        TradeItem item = random.Choose(trade.Items);
        return kind switch
        {
            "party" => Party(trade, paper),
            "address" => Address(trade, paper),
            "document-number" => Text(Digit(trade.InvoiceNumber), number => trade with { InvoiceNumber = number }, PaperPaths.Document(PaperKind.Invoice) + "/ID", trade.InvoiceNumber),
            "document-date" => Date(trade, paper),
            "currency" => Text(Other(Currencies, trade.Currency), code => trade with { Currency = code }, PaperPaths.Currency, trade.Currency),
            "incoterm" => Text(Other(Terms, trade.Incoterm), code => trade with { Incoterm = code }, PaperPaths.Incoterm, trade.Incoterm),
            "invoice-amount" => Number(Changed(trade.Total, 2), total => trade with { WrittenTotal = total }, PaperPaths.InvoiceAmount, trade.Total),
            "packages" => Number(Changed(trade.Packages, 0), count => trade with { WrittenPackages = (int)count }, PaperPaths.Packages, trade.Packages),
            "gross-mass" => Number(Changed(trade.Gross, 1), mass => trade with { WrittenGross = mass }, PaperPaths.Gross, trade.Gross),
            "net-mass" => Number(Changed(trade.Net, 1), mass => trade with { WrittenNet = mass }, PaperPaths.Net, trade.Net),
            "unit-price" => Number(Changed(item.Price, 2), price => With(trade, item, item with { Price = price }), PaperPaths.Price(item.Id), item.Price),
            "quantity" => Number(Changed(item.Quantity, 0), quantity => With(trade, item, item with { Quantity = quantity }), PaperPaths.Quantity(item.Id), item.Quantity),
            "amount" => Amount(trade, item, paper),
            "hs-code" => Text(Heading(item.HsCode), code => With(trade, item, item with { HsCode = code }), PaperPaths.HsCode(item.Id), item.HsCode),
            "origin" => Text(Other(TradeBuilder.Countries, item.Origin), code => With(trade, item, item with { Origin = code }), PaperPaths.Origin(item.Id), item.Origin),
            "description" => Description(trade, item, paper),
            "missing-item" => (trade with { Items = [.. trade.Items.Where(one => one != item)] }, new PlantedDivergence(kind, paper, PaperPaths.Item(item.Id), item.Descriptions[0], null)),
            "extra-item" => Extra(trade, paper),
            "container" => Text(builder.Container(), code => trade with { Containers = [(code, trade.Containers[0].Seal), .. trade.Containers.Skip(1)] }, PaperPaths.Container(0), trade.Containers[0].Number),
            "seal" => Text(Digit(trade.Containers[0].Seal), seal => trade with { Containers = [(trade.Containers[0].Number, seal), .. trade.Containers.Skip(1)] }, PaperPaths.Seal(0), trade.Containers[0].Seal),
            "conveyance" => Text(Other(TradeBuilder.Ships, trade.Conveyance), ship => trade with { Conveyance = ship }, PaperPaths.Conveyance, trade.Conveyance),
            "loading-place" => Text(Other(TradeBuilder.Ports, trade.LoadingPlace, trade.DischargePlace), port => trade with { LoadingPlace = port }, PaperPaths.Loading, trade.LoadingPlace),
            "discharge-place" => Text(Other(TradeBuilder.Ports, trade.DischargePlace, trade.LoadingPlace), port => trade with { DischargePlace = port }, PaperPaths.Discharge, trade.DischargePlace),
            _ => throw new ArgumentException($"no such divergence: {kind}", nameof(kind)),
        };

        (Trade, PlantedDivergence) Text(string printed, Func<string, Trade> alter, string path, string declared) =>
            (alter(printed), new PlantedDivergence(kind, paper, path, declared, printed));

        (Trade, PlantedDivergence) Number(decimal printed, Func<decimal, Trade> alter, string path, decimal declared) =>
            (alter(printed), new PlantedDivergence(kind, paper, path, Say(declared), Say(printed)));
    }

    private static Trade With(Trade trade, TradeItem old, TradeItem altered) => trade with { Items = [.. trade.Items.Select(one => one == old ? altered : one)] };

    private static string Say(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private (Trade Trade, PlantedDivergence Planted) Party(Trade trade, string paper)
    {
        bool seller = random.Chance(0.5);
        TradeParty old = seller ? trade.Seller : trade.Buyer;
        TradeParty other = builder.Another(old);
        return (
            seller ? trade with { Seller = other } : trade with { Buyer = other },
            new PlantedDivergence("party", paper, (seller ? PaperPaths.Exporter : PaperPaths.Importer) + "/Name", old.Name, other.Name));
    }

    private (Trade Trade, PlantedDivergence Planted) Address(Trade trade, string paper)
    {
        TradeParty old = trade.Buyer;
        TradeParty other = old;
        while (other.City == old.City)
        {
            other = builder.Elsewhere(old);
        }

        return (
            trade with { Buyer = other with { Name = old.Name } },
            new PlantedDivergence("address", paper, PaperPaths.Importer + "/Address", $"{old.Street}, {old.City}", $"{other.Street}, {other.City}"));
    }

    private (Trade Trade, PlantedDivergence Planted) Date(Trade trade, string paper)
    {
        DateOnly other = trade.InvoiceDate.AddDays(random.Chance(0.5) ? random.Whole(1, 25) : -random.Whole(30, 90));
        return (trade with { InvoiceDate = other }, new PlantedDivergence(
            "document-date", paper, PaperPaths.Document(PaperKind.Invoice) + "/IssueDateTime", $"{trade.InvoiceDate:yyyy-MM-dd}", $"{other:yyyy-MM-dd}"));
    }

    // A wrong amount with a right quantity: the price follows it, rounded so that the product comes out.
    private (Trade Trade, PlantedDivergence Planted) Amount(Trade trade, TradeItem item, string paper)
    {
        TradeItem altered = item with { Price = item.Price + Math.Max(0.01m, Math.Round(item.Price * (decimal)random.Uniform(0.05, 0.6), 2)) };
        return (With(trade, item, altered), new PlantedDivergence("amount", paper, PaperPaths.Amount(item.Id), Say(item.Amount), Say(altered.Amount)));
    }

    private (Trade Trade, PlantedDivergence Planted) Description(Trade trade, TradeItem item, string paper)
    {
        TradeItem other = builder.Stranger(trade.Items, item.Origin);
        return (
            With(trade, item, item with { Descriptions = other.Descriptions, HsCode = other.HsCode }),
            new PlantedDivergence("description", paper, PaperPaths.Description(item.Id), item.Descriptions[0], other.Descriptions[0]));
    }

    private (Trade Trade, PlantedDivergence Planted) Extra(Trade trade, string paper)
    {
        TradeItem extra = builder.Stranger(trade.Items, trade.Seller.Country);
        int at = random.Whole(0, trade.Items.Count);
        return (
            trade with { Items = [.. trade.Items.Take(at), extra, .. trade.Items.Skip(at)] },
            new PlantedDivergence("extra-item", paper, PaperPaths.Items, null, extra.Descriptions[0]));
    }

    // As people err and cheat: a zero more or less, two digits turned round, one digit another, some per cent off.
    private decimal Changed(decimal number, int decimals)
    {
        decimal changed = random.Whole(0, 3) switch
        {
            0 => number * 10,
            1 => number >= 20 ? Math.Truncate(number / 10) : number * 10,
            2 => number + (random.Whole(1, 9) * (number >= 100 ? 10 : 1)),
            _ => number * (decimal)random.Uniform(1.05, 1.6),
        };
        changed = Math.Round(changed, decimals);
        return changed == number || changed <= 0 ? number + 1 : changed;
    }

    private string Other(IReadOnlyList<string> all, params string[] not) => random.Choose([.. all.Where(one => !not.Contains(one))]);

    private string Digit(string code)
    {
        int[] digits = [.. Enumerable.Range(0, code.Length).Where(i => char.IsAsciiDigit(code[i]))];
        int at = random.Choose(digits);
        char other = (char)('0' + ((code[at] - '0' + random.Whole(1, 9)) % 10));
        return code[..at] + other + code[(at + 1)..];
    }

    private string Heading(string code)
    {
        int chapter = int.Parse(code[..2], CultureInfo.InvariantCulture);
        string other = random.Chance(0.5) ? code[..2] : ((chapter + random.Whole(1, 9)) % 76 + 1).ToString("00", CultureInfo.InvariantCulture);
        string rest = code[2..4] == "99" ? "10" : (int.Parse(code[2..4], CultureInfo.InvariantCulture) + 1).ToString("00", CultureInfo.InvariantCulture);
        return other + rest + code[4..];
    }
}
