using System.Globalization;
using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.ImagingFormats;

namespace VisionInspection.Devices.Simulation.Papers.Story;

/// <summary>Invents a shipment: who, what, how much, by which ship; sums come out and check digits fit.</summary>
internal sealed class TradeBuilder(SceneRandom random)
{
    private static readonly string[][] Places = DataTable.Read("places.txt");
    private static readonly string[][] Goods = DataTable.Read("goods.txt");
    private static readonly string[] Vessels = [.. DataTable.Read("vessels.txt").Select(cells => cells[0])];
    private static readonly string[] SeaTerms = ["FOB", "CIF", "CFR", "EXW", "FCA", "DAP"];
    private static readonly string[] AirTerms = ["FCA", "CPT", "CIP", "EXW", "DAP"];
    private static readonly string[] Currencies = ["EUR", "EUR", "USD", "USD", "GBP", "CHF"];
    private static readonly string[] Lines = ["HLCU", "MAEU", "MEDU", "CMDU", "ONEY"];
    private static readonly string[] Owners = ["MSKU", "CSQU", "TGHU", "HLXU", "MEDU", "TCLU"];

    private static readonly string[] Courses = ["E", "W", "N", "S"];
    private static readonly string[] SealMakers = ["SL", "HL", "ML", "CN"];
    private static readonly string[] ModelWords = ["type", "model", "ref.", "art."];
    private static readonly string[] Series = ["A", "K", "MX", "T", "VR"];

    public Trade Build(int longest)
    {
        TradeParty seller = Party(random.Choose(Places));
        TradeParty buyer = Party(random.Choose([.. Places.Where(place => place[1] != seller.Country)]));
        bool air = random.Chance(0.2);
        int items = random.Chance(0.15) ? random.Whole(12, Math.Max(12, longest)) : random.Whole(1, 7);
        var date = new DateOnly(2026, 1, 1);
        date = date.AddDays(random.Whole(0, 300));
        string term = random.Choose(air ? AirTerms : SeaTerms);
        int serial = random.Whole(100, 9899);
        return new Trade
        {
            Seller = seller,
            Buyer = buyer,
            Items = [.. Chosen(items).Select((goods, i) => Item(i + 1, goods, seller.Country))],
            Currency = random.Choose(Currencies),
            Incoterm = term,
            IncotermPlace = term switch { "EXW" or "FCA" => seller.City, "FOB" => seller.Port, "DAP" => buyer.City, _ => buyer.Port },
            InvoiceNumber = random.Whole(0, 2) switch { 0 => $"{date.Year}-{serial:0000}", 1 => $"INV{serial + 20000}", _ => $"RE/{serial}/{date.Year % 100}" },
            InvoiceDate = date,
            ListNumber = $"PL-{serial:00000}",
            BillNumber = air ? $"{random.Whole(100, 999)}-{random.Whole(10_000_000, 99_999_999)}" : $"{random.Choose(Lines)}{random.Whole(100_000_000, 999_999_999)}",
            BillDate = date.AddDays(random.Whole(2, 9)),
            CertificateNumber = $"CO {random.Whole(10_000, 99_999)}",
            ByAir = air,
            Containers = air ? [] : [.. Enumerable.Range(0, random.Whole(1, 2)).Select(_ => (Container(), Seal()))],
            Conveyance = air ? $"LH {random.Whole(8000, 8999)}" : random.Choose(Vessels),
            Voyage = air ? "" : $"{random.Whole(10, 899):000}{random.Choose(Courses)}",
            LoadingPlace = seller.Port,
            DischargePlace = buyer.Port,
            Marks = $"{buyer.Name[..1]}{seller.Name[..1]} {serial}",
        };
    }

    /// <summary>Goods that are none of those given.</summary>
    public TradeItem Stranger(IReadOnlyList<TradeItem> not, string country) =>
        Item(0, random.Choose([.. Goods.Where(goods => not.All(item => !item.HsCode.StartsWith(goods[0], StringComparison.Ordinal)))]), country);

    public TradeParty Party(string[] place)
    {
        string[] words = place[7].Split(',');
        string trade = random.Choose(Trades(place[0]));
        return new TradeParty(
            $"{random.Choose(words)} {trade} {place[8]}", $"{place[5]} {random.Whole(1, 180)}", place[4], place[3], place[1], place[2], place[0], place[6]);
    }

    /// <summary>Another company of the same country.</summary>
    public TradeParty Another(TradeParty party)
    {
        string[] place = Places.First(one => one[1] == party.Country && one[3] == party.City);
        while (true)
        {
            TradeParty other = Party(place);
            if (other.Name.Split(' ')[0] != party.Name.Split(' ')[0])
            {
                return other with { Street = $"{place[5]} {random.Whole(181, 240)}" };
            }
        }
    }

    /// <summary>A company in another city.</summary>
    public TradeParty Elsewhere(TradeParty party) => Party(random.Choose([.. Places.Where(place => place[3] != party.City && place[0] == party.Language)]));

    public string Container()
    {
        string ten = random.Choose(Owners) + random.Whole(100_000, 999_999).ToString(CultureInfo.InvariantCulture);
        return ten + ContainerCode.CheckDigit(ten).ToString(CultureInfo.InvariantCulture);
    }

    public string Seal() => $"{random.Choose(SealMakers)}{random.Whole(100_000, 9_999_999)}";

    public static IReadOnlyList<string> Ports { get; } = [.. Places.Select(place => place[6]).Distinct()];

    public static IReadOnlyList<string> Ships => Vessels;

    public static IReadOnlyList<string> Countries { get; } = [.. Places.Select(place => place[1]).Distinct()];

    private List<string[]> Chosen(int count)
    {
        var left = new List<string[]>(Goods);
        var chosen = new List<string[]>();
        while (chosen.Count < count && left.Count > 0)
        {
            int at = random.Whole(0, left.Count - 1);
            chosen.Add(left[at]);
            left.RemoveAt(at);
        }

        return chosen;
    }

    private TradeItem Item(int id, string[] goods, string country)
    {
        double[] price = [.. goods[2].Split('-').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        decimal unitMass = decimal.Parse(goods[3], CultureInfo.InvariantCulture);
        int inPackage = int.Parse(goods[4], CultureInfo.InvariantCulture);
        int packages = random.Whole(2, 60);
        decimal quantity = packages * inPackage;
        decimal net = Math.Round(quantity * unitMass, 1);
        string model = random.Chance(0.6) ? $", {random.Choose(ModelWords)} {random.Choose(Series)}{random.Whole(10, 990)}" : "";
        return new TradeItem(
            id,
            [.. goods[5..].Select(words => words + model)],
            goods[0] + (random.Chance(0.6) ? random.Whole(10, 99).ToString(CultureInfo.InvariantCulture) : ""),
            quantity,
            goods[1],
            Math.Round((decimal)random.Uniform(price[0], price[1]), 2),
            random.Chance(0.75) ? country : random.Choose(Countries),
            net,
            Math.Round(net * (decimal)random.Uniform(1.03, 1.15), 1),
            packages);
    }

    private static string[] Trades(string language) => language switch
    {
        "de" => ["Maschinenbau", "Handels", "Technik", "Import-Export", "Werkzeuge"],
        "fr" => ["Industries", "Négoce", "Distribution", "Équipements", "Export"],
        "es" => ["Comercial", "Industrias", "Suministros", "Exportaciones", "Técnica"],
        "pt" => ["Comércio", "Indústria", "Importação", "Equipamentos", "Distribuição"],
        "it" => ["Commerciale", "Industrie", "Meccanica", "Forniture", "Trading"],
        "nl" => ["Handel", "Techniek", "Import", "Groothandel", "Machines"],
        _ => ["Trading", "Engineering", "Industries", "Supplies", "Exports"],
    };
}
