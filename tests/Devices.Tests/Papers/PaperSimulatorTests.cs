using System.Globalization;
using System.Text;
using System.Text.Json;
using VisionInspection.Devices.Simulation.Papers;

namespace VisionInspection.Devices.Tests.Papers;

public class PaperSimulatorTests
{
    private static readonly PaperSimulator Simulator = new(new PaperSimulatorOptions());

    [Fact]
    public void Build_SameSeed_GivesTheSameBytes()
    {
        SimulatedCase one = Simulator.Build(7);
        SimulatedCase again = Simulator.Build(7);

        Assert.Equal(one.Declaration.ToArray(), again.Declaration.ToArray());
        Assert.Equal(one.Papers.Select(paper => Convert.ToHexString(paper.Pdf.Span)), again.Papers.Select(paper => Convert.ToHexString(paper.Pdf.Span)));
        Assert.NotEqual(one.Declaration.ToArray(), Simulator.Build(8).Declaration.ToArray());
    }

    [Fact]
    public void Layouts_Names_AreAtLeastFortyAndAllDifferent()
    {
        Assert.True(PaperSimulator.Layouts.Count >= 40);
        Assert.Equal(PaperSimulator.Layouts.Count, PaperSimulator.Layouts.Distinct().Count());
    }

    [Fact]
    public void Build_NamedLayout_UsesItForEveryPaper()
    {
        foreach (string layout in PaperSimulator.Layouts)
        {
            Assert.All(new PaperSimulator(new PaperSimulatorOptions { Layout = layout }).Build(3).Papers, paper => Assert.Equal(layout, paper.Layout));
        }
    }

    [Fact]
    public void Build_ManySeeds_ReachesEveryKindLanguageLayoutAndDivergence()
    {
        SimulatedCase[] cases = [.. Enumerable.Range(0, 600).Select(seed => Simulator.Build((ulong)seed))];
        SimulatedPaper[] papers = [.. cases.SelectMany(one => one.Papers)];

        Assert.Equal(Enum.GetValues<PaperKind>().Length, papers.Select(paper => paper.Kind).Distinct().Count());
        Assert.Equal(7, papers.Select(paper => paper.Language).Distinct().Count());
        Assert.Equal(PaperSimulator.Layouts.Count, papers.Select(paper => paper.Layout).Distinct().Count());
        Assert.Equal(PaperSimulator.Kinds.Order(), cases.SelectMany(one => one.Planted).Select(planted => planted.Kind).Distinct().Order());
        Assert.Contains(papers, paper => paper.Pages > 1);
    }

    [Fact]
    public void Build_PapersWithoutPlanted_AgreeWithTheDeclarationEverywhere()
    {
        foreach (SimulatedCase one in Enumerable.Range(0, 200).Select(seed => Simulator.Build((ulong)seed)))
        {
            foreach (SimulatedPaper paper in one.Papers)
            {
                string[] differing = [.. paper.Printed.Keys.Where(path => one.Differs(paper, path) == true)];
                PlantedDivergence? planted = one.Planted.SingleOrDefault(planted => planted.Paper == paper.Name);
                if (planted is null)
                {
                    Assert.Empty(differing);
                }
                else if (planted.Kind == "missing-item")
                {
                    Assert.DoesNotContain(planted.Element, paper.Printed.Keys);
                }
                else if (planted.Kind != "extra-item")
                {
                    // Some columns are not in every layout: then the divergence is planted where nobody can see it.
                    Assert.True(differing.Contains(planted.Element) || !paper.Printed.ContainsKey(planted.Element), $"{one.Seed} {planted}");
                }
            }
        }
    }

    [Fact]
    public void BuildMisdeclared_PapersStay_AndTheDeclarationIsWrongOnThem()
    {
        int shown = 0;
        foreach (ulong seed in Enumerable.Range(0, 60).Select(seed => (ulong)seed))
        {
            SimulatedCase right = Simulator.Build(seed);
            SimulatedCase wrong = Simulator.BuildMisdeclared(seed);

            Assert.Equal(right.Papers.Select(paper => Convert.ToHexString(paper.Pdf.Span)), wrong.Papers.Select(paper => Convert.ToHexString(paper.Pdf.Span)));
            Assert.NotEqual(right.Declaration.ToArray(), wrong.Declaration.ToArray());
            Assert.All(wrong.Misdeclared, one => Assert.True(wrong.Differs(wrong.Papers.Single(paper => paper.Name == one.Paper), one.Element)));
            shown += wrong.Misdeclared.Count > 0 ? 1 : 0;
        }

        Assert.True(shown > 50);
    }

    [Fact]
    public void Build_PapersThatLeaveSomethingOut_SayNothingThere()
    {
        SimulatedCase whole = new PaperSimulator(new PaperSimulatorOptions { LeftOutShare = 0, CleanShare = 1 }).Build(5);
        SimulatedCase less = new PaperSimulator(new PaperSimulatorOptions { LeftOutShare = 1, CleanShare = 1 }).Build(5);

        foreach ((SimulatedPaper one, SimulatedPaper other) in whole.Papers.Zip(less.Papers).Where(pair => pair.First.Kind is PaperKind.Invoice or PaperKind.PackingList or PaperKind.BillOfLading))
        {
            Assert.NotEmpty(one.Printed.Keys.Except(other.Printed.Keys));
            Assert.Empty(other.Printed.Keys.Except(one.Printed.Keys));
        }
    }

    [Fact]
    public void Build_DeclarationAndPapers_ComeOut()
    {
        foreach (SimulatedCase one in Enumerable.Range(0, 100).Select(seed => Simulator.Build((ulong)seed)))
        {
            using JsonDocument json = JsonDocument.Parse(one.Declaration);
            JsonElement declaration = json.RootElement.GetProperty("Declaration");
            decimal sum = 0;
            foreach (JsonElement item in declaration.GetProperty("GoodsShipment").GetProperty("GovernmentAgencyGoodsItem").EnumerateArray())
            {
                JsonElement commodity = item.GetProperty("Commodity");
                decimal amount = commodity.GetProperty("InvoiceLine").GetProperty("ItemChargeAmount").GetDecimal();
                decimal price = commodity.GetProperty("DetailedCommodity").GetProperty("UnitPriceAmount").GetDecimal();
                JsonElement measure = commodity.GetProperty("GoodsMeasure");
                Assert.Equal(Math.Round(price * measure.GetProperty("TariffQuantity").GetProperty("value").GetDecimal(), 2), amount);
                Assert.True(measure.GetProperty("NetNetWeightMeasure").GetProperty("value").GetDecimal() <= measure.GetProperty("GrossMassMeasure").GetProperty("value").GetDecimal());
                sum += amount;
            }

            Assert.Equal(sum, declaration.GetProperty("InvoiceAmount").GetProperty("value").GetDecimal());
            Assert.Equal(sum.ToString("0.####", CultureInfo.InvariantCulture), one.Declared["Declaration/InvoiceAmount"]);
        }
    }

    [Fact]
    public void Build_Pdf_HasItsTableWhereItsEndSays()
    {
        foreach (SimulatedPaper paper in Simulator.Build(11).Papers)
        {
            string file = Encoding.Latin1.GetString(paper.Pdf.Span);
            int start = int.Parse(file[(file.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..^7], CultureInfo.InvariantCulture);

            Assert.Equal("xref", file.Substring(start, 4));
            Assert.Equal(paper.Pages, file.Split("/Type/Page/").Length - 1);
        }
    }
}
