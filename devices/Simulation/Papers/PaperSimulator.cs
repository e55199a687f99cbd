using VisionInspection.Devices.Simulation.Papers.Data;
using VisionInspection.Devices.Simulation.Papers.Drawing;
using VisionInspection.Devices.Simulation.Papers.Layouts;
using VisionInspection.Devices.Simulation.Papers.Pdf;
using VisionInspection.Devices.Simulation.Papers.Story;

namespace VisionInspection.Devices.Simulation.Papers;

/// <summary>Invents declarations and their papers, with truth: which paper contradicts what, and where everything agrees.</summary>
public sealed class PaperSimulator(PaperSimulatorOptions options)
{
    /// <summary>Names of the layouts.</summary>
    public static IReadOnlyList<string> Layouts { get; } = [.. PaperLayouts.All.Select(layout => layout.Name)];

    /// <summary>The words for what can be planted.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Planting.Kinds.Select(kind => kind.Kind)];

    /// <summary>One case.</summary>
    /// <param name="seed">Equal seeds give equal cases.</param>
    public SimulatedCase Build(ulong seed) => Build(seed, misdeclared: null);

    /// <summary>The same papers, held by a declaration that is wrong in one respect: where papers agree with each other and not with it.</summary>
    /// <param name="seed">Equal seeds give equal cases.</param>
    /// <param name="variant">Another variant is wrong in another respect.</param>
    public SimulatedCase BuildMisdeclared(ulong seed, int variant = 0) => Build(seed, variant);

    private SimulatedCase Build(ulong seed, int? misdeclared)
    {
        var random = new SceneRandom(seed);
        var builder = new TradeBuilder(random.Fork());
        Trade trade = builder.Build(options.LongestInvoice);
        var planned = Papers(trade, random.Fork()).Select(kind => new PaperPlan(kind, trade, null)).ToList();
        Plant(planned, trade, seed, new Planting(random.Fork(), builder), random.Fork());
        PaperLanguage language = PaperLanguage.Named(trade.Seller.Language);
        SceneRandom drawing = random.Fork();
        SimulatedPaper[] papers = [.. planned.Select(plan => Draw(plan, seed, language, drawing))];
        bool translated = drawing.Chance(0.25);
        (Trade declared, PlantedDivergence? wrong) = misdeclared is int variant ? Misdeclare(trade, new SceneRandom(~seed ^ ((ulong)variant << 48)), builder) : (trade, null);
        var built = new SimulatedCase(
            seed,
            DeclarationText.Write(declared, seed, (translated ? PaperLanguage.English : language).Index),
            DeclaredValues.Of(declared),
            papers,
            [.. planned.Select(plan => plan.Planted).OfType<PlantedDivergence>().Where(planted => IsPrinted(planted, papers))]);
        return wrong is null ? built : built with
        {
            Misdeclared =
            [
                .. papers.Where(paper => built.Differs(paper, wrong.Element) == true)
                    .Select(paper => wrong with { Paper = paper.Name, Declared = built.Declared[wrong.Element], Printed = paper.Printed[wrong.Element] }),
            ],
        };
    }

    // A source of chance of its own: the papers stay as they are.
    private static (Trade Declared, PlantedDivergence Wrong) Misdeclare(Trade trade, SceneRandom random, TradeBuilder builder)
    {
        // No declaration says the net mass of all goods, and items left out or put in would be counted otherwise there.
        string[] kinds =
        [
            .. Planting.Kinds.Where(kind => kind.Kind is not ("missing-item" or "extra-item" or "net-mass") && !(trade.ByAir && kind.Paper == PaperKind.BillOfLading)).Select(kind => kind.Kind),
        ];
        return new Planting(random, builder).Plant(random.Choose(kinds), "", trade);
    }

    // A layout without a column of origins shows no wrong origin: nothing was planted then.
    private static bool IsPrinted(PlantedDivergence planted, SimulatedPaper[] papers) =>
        planted.Declared is null || planted.Printed is null || papers.Single(paper => paper.Name == planted.Paper).Printed.ContainsKey(planted.Element);

    private static List<PaperKind> Papers(Trade trade, SceneRandom random)
    {
        List<PaperKind> kinds = [PaperKind.Invoice, PaperKind.PackingList, trade.ByAir ? PaperKind.AirWaybill : PaperKind.BillOfLading];
        if (random.Chance(0.25) && trade.Items.Select(item => item.Origin).Distinct().Count() == 1)
        {
            kinds.Add(PaperKind.CertificateOfOrigin);
        }

        return kinds;
    }

    private void Plant(List<PaperPlan> planned, Trade trade, ulong seed, Planting planting, SceneRandom random)
    {
        if (random.Chance(options.CleanShare))
        {
            return;
        }

        foreach (int at in Enumerable.Range(0, planned.Count).OrderBy(_ => random.Next()).Take(random.Whole(1, options.MostPlanted)))
        {
            PaperKind paper = planned[at].Kind;
            string[] kinds = [.. Planting.Kinds.Where(kind => kind.Paper == paper && (kind.Kind != "missing-item" || trade.Items.Count > 1)).Select(kind => kind.Kind)];
            if (kinds.Length > 0)
            {
                (Trade altered, PlantedDivergence divergence) = planting.Plant(random.Choose(kinds), NameOf(seed, paper), trade);
                planned[at] = new PaperPlan(paper, altered, divergence);
            }
        }
    }

    // A source of chance of its own: what is left out changes nothing else.
    private string? LeftOut(PaperPlan plan, ulong seed)
    {
        var random = new SceneRandom(seed ^ (((ulong)plan.Kind + 1) << 40));
        string[] may = plan.Kind switch
        {
            PaperKind.Invoice => [PaperPaths.Document(PaperKind.Invoice) + "/ID", PaperPaths.Document(PaperKind.Invoice) + "/IssueDateTime", PaperPaths.InvoiceAmount],
            PaperKind.PackingList => [PaperPaths.Packages],
            PaperKind.BillOfLading => [PaperPaths.Document(PaperKind.BillOfLading) + "/ID", PaperPaths.Conveyance, PaperPaths.Loading, PaperPaths.Discharge],
            _ => [],
        };
        return plan.Planted is null && may.Length > 0 && random.Chance(options.LeftOutShare) ? random.Choose(may) : null;
    }

    private static string NameOf(ulong seed, PaperKind kind) => $"{seed:000000}-{kind switch
    {
        PaperKind.Invoice => "invoice",
        PaperKind.PackingList => "packing-list",
        PaperKind.BillOfLading => "bill-of-lading",
        PaperKind.AirWaybill => "air-waybill",
        _ => "certificate-of-origin",
    }}";

    private SimulatedPaper Draw(PaperPlan plan, ulong seed, PaperLanguage language, SceneRandom random)
    {
        PaperLayout layout = options.Layout is string name ? PaperLayouts.Named(name) : random.Choose(PaperLayouts.All);

        // Carriers write English more often than not.
        bool english = plan.Kind is PaperKind.BillOfLading or PaperKind.AirWaybill && random.Chance(0.6);
        var sheet = new Sheet(layout, english ? PaperLanguage.English : language, random.Fork(), LeftOut(plan, seed));
        Action<Sheet, Trade> draw = plan.Kind switch
        {
            PaperKind.Invoice => InvoicePaper.Draw,
            PaperKind.PackingList => PackingListPaper.Draw,
            PaperKind.CertificateOfOrigin => OriginCertificatePaper.Draw,
            _ => WaybillPaper.Draw,
        };
        draw(sheet, plan.Trade);
        if (plan.Kind is PaperKind.Invoice or PaperKind.PackingList && random.Chance(0.6))
        {
            PaperParts.Footer(sheet, plan.Trade.Seller);
        }

        bool marked = options.Marks && random.Chance(0.5);
        if (options.ColouredMarks)
        {
            Marks.AddColoured(sheet);
        }
        else if (marked)
        {
            Marks.Add(sheet);
        }

        return new SimulatedPaper(
            NameOf(seed, plan.Kind), plan.Kind, sheet.Language.Code, layout.Name, PdfWriter.Write(sheet.Pages), sheet.Pages.Count, sheet.Truth.Printed);
    }
}
