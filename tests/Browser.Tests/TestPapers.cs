using System.Security.Cryptography;
using VisionInspection.Core.Findings;
using VisionInspection.Declarations;
using VisionInspection.Documents.Reading;
using VisionInspection.Service.Cases.Images;
using VisionInspection.Service.Storage.Cases;

namespace VisionInspection.Browser.Tests;

/// <summary>A case by hand: an invoice of two pages with a divergence, an agreement and a doubt, and a paper that is none.</summary>
internal static class TestPapers
{
    public const int Width = 1240;
    public const int Height = 1754;

    public static PageBox Quantity { get; } = new(700, 900, 120, 30);

    public static PageBox Currency { get; } = new(900, 300, 90, 30);

    public static PageBox Seal { get; } = new(200, 1400, 260, 34);

    public static IReadOnlyList<PageBox> Boxes { get; } = [Quantity, Currency, Seal];

    public static (string Name, byte[] Content)[] Files { get; } =
    [
        ("declaration.json", "{\"Declaration\": {\"ID\": \"D-1\"}}"u8.ToArray()),
        ("invoice.pdf", "an invoice"u8.ToArray()),
        ("note.docx", "no paper"u8.ToArray()),
    ];

    public static CaseComparison Comparison()
    {
        ComparedElement[] elements =
        [
            Element(ElementKinds.Quantity, DeclarationPaths.Item(2) + "/Commodity/GoodsMeasure/TariffQuantity", "24", "240", VisionInspection.Declarations.Comparison.Different, 0.97, Quantity, 1, "Invoice line 3: 240 pieces; declared 24."),
            Element(ElementKinds.Currency, DeclarationPaths.Currency, "EUR", "EUR", VisionInspection.Declarations.Comparison.Equal, 0.99, Currency, 1, "Invoice: currency EUR, as declared."),
            Element(ElementKinds.Seal, DeclarationPaths.Seal(0, 0) + "/ID", "SL-1881", "5L-188I", VisionInspection.Declarations.Comparison.NotLegible, 0.6, Seal, 2, "Invoice: seal 5L-188I, perhaps; too badly read to hold against the declared SL-1881."),
            Element(ElementKinds.GrossMass, DeclarationPaths.GrossMass, "1200", null, VisionInspection.Declarations.Comparison.Missing, 0.9, null, null, "Invoice: gross mass not there; declared 1200."),
        ];
        StoredField[] fields =
        [
            new("currency", "EUR", "EUR", 0.99, 1, BoxOf(Currency), null),
            new("line 3 quantity", "240", "240", 0.97, 1, BoxOf(Quantity), "sums come out"),
            new("seal", "5L-188I", "5L-188I", 0.41, 2, BoxOf(Seal), null),
        ];
        return new CaseComparison(
            "24DE0001",
            [TestScans.Number],
            [new DeclarationRemark("unknown-country", "Declaration/GoodsShipment/ExportCountry/ID", "ZZ", "'ZZ' is not in ISO 3166-1.")],
            [
                new StoredPaper(
                    "invoice.pdf", Hash(1), "invoice", 0.93, [Page(1), Page(2)], fields,
                    [new ReadingRemark("hidden-text", 2, null, "Text that is not printed lies under the page.")], null),
                new StoredPaper("note.docx", Hash(2), "", 0, [], [], [], "neither PDF nor TIFF nor PNG nor JPEG"),
            ],
            StoredElement.OfPapers(elements, _ => [1]),
            [new ModelIdentity("document-score", "1.0.0", new string('c', 64))]);
    }

    /// <summary>What a scan of <see cref="TestScans.Loaded"/> shows of the case.</summary>
    public static ImageEvidence Seen(string scanSha256) => new(
        StoredElement.OfScan(
        [
            new ImageElement(
            new ComparedElement
            {
                Kind = ElementKinds.Fullness,
                Element = DeclarationPaths.Container(0) + "/FullnessCode",
                Declared = "empty",
                Observed = "loaded",
                Outcome = VisionInspection.Declarations.Comparison.Different,
                Score = 0.9874,
                Sentence = $"Scan: container {TestScans.Number} looks loaded; declared empty.",
                Witness = new Witness(WitnessKind.Image, "S-1.png", scanSha256, null, TestScans.View, new WitnessBox(200, 60, 1400, 320)),
            },
            [ImageElement.Fullness],
            0.21),
        ],
        [new ModelIdentity(ImageElement.Fullness, "1.0.0", new string('e', 64))],
        scan: 1));

    private static StoredPage Page(int number) => new(number, Width, Height, 150, 0, 0, "eng");

    private static string Hash(int file) => Convert.ToHexStringLower(SHA256.HashData(Files[file].Content));

    private static WitnessBox BoxOf(PageBox box) => new(box.X, box.Y, box.Width, box.Height);

    private static ComparedElement Element(
        string kind, string path, string declared, string? observed, Comparison outcome, double score, PageBox? box, int? page, string sentence) => new()
        {
            Kind = kind,
            Element = path,
            Declared = declared,
            Observed = observed,
            Outcome = outcome,
            Score = score,
            Sentence = sentence,
            Witness = new Witness(WitnessKind.Document, "invoice.pdf", Hash(1), page, null, box is { } at ? BoxOf(at) : null),
        };
}
