namespace VisionInspection.ImagingFormats.Tests;

public sealed class ContainerCodeTests
{
    [Theory]
    [InlineData("CSQU305438", 3)]
    [InlineData("MSKU907032", 3)]
    [InlineData("TOLU473478", 7)]
    public void CheckDigit_PublishedExamples_Match(string ten, int digit) => Assert.Equal(digit, ContainerCode.CheckDigit(ten));

    [Theory]
    [InlineData("CSQU3054383", true)]
    [InlineData("CSQU3054384", false)]
    [InlineData("CSQX3054383", false)] // X is no category
    [InlineData("CSQU305438", false)]
    [InlineData("csqu3054383", false)]
    public void IsValid_ByCheckDigitAndForm(string code, bool valid) => Assert.Equal(valid, ContainerCode.IsValid(code));

    [Theory]
    [InlineData("CSQU 305438 3", "CSQU3054383")]
    [InlineData("C5QU3054383", "CSQU3054383")]
    [InlineData("CSQU30S43B3", "CSQU3054383")]
    [InlineData("no CSQU3054383 22G1", "CSQU3054383")]
    [InlineData("CSQU3054384", null)]
    [InlineData("CSQU3054383 MSKU9070323", null)] // two: which one?
    [InlineData("", null)]
    [InlineData(null, null)]
    public void TryRead_OnlyWithoutDoubt(string? text, string? expected)
    {
        bool found = ContainerCode.TryRead(text, out string? code);

        Assert.Equal(expected is not null, found);
        Assert.Equal(expected, code);
    }

    [FixtureFact("container-codes")]
    public void IsValid_NumbersReadByEyeFromPhotographs_AllPass()
    {
        string[] lines = File.ReadAllLines(Fixtures.PathTo("container-codes/truth.csv"));

        string[] codes = [.. lines.Skip(1).SelectMany(line => line.Split(',')).Where(cell => cell.Length == ContainerCode.Length && char.IsAsciiLetterUpper(cell[0]))];

        Assert.True(codes.Length >= 12, $"{codes.Length} codes");
        Assert.All(codes, code => Assert.True(ContainerCode.IsValid(code), code));
    }
}
