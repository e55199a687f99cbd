using System.Globalization;
using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Tests.Understanding;

public class NumberTests
{
    [Theory]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1'234,56", "1234.56")]
    [InlineData("1\u00A0234\u00A0567,8", "1234567.8")]
    [InlineData("1\u202F234", "1234")]
    [InlineData("12.34.567,00", "1234567.00")]
    [InlineData("0,5", "0.5")]
    [InlineData(",75", "0.75")]
    [InlineData("-12,50", "-12.50")]
    [InlineData("12,50-", "-12.50")]
    [InlineData("(1.000,00)", "-1000.00")]
    [InlineData("+3", "3")]
    [InlineData("12,-", "12")]
    public void TryRead_CommaParts_IsTheNumber(string text, string number) => AssertReads(text, DecimalMark.Comma, number);

    [Theory]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1 234.56", "1234.56")]
    [InlineData("1'234.56", "1234.56")]
    [InlineData("12,34,567.00", "1234567.00")]
    [InlineData("1,000,000", "1000000")]
    [InlineData("100", "100")]
    [InlineData("−0.01", "-0.01")]
    public void TryRead_PointParts_IsTheNumber(string text, string number) => AssertReads(text, DecimalMark.Point, number);

    [Theory]
    [InlineData("1,234,56", "Comma")]
    [InlineData("1.23.4", "Comma")]
    [InlineData("1.2345", "Comma")]
    [InlineData("0.123", "Comma")]
    [InlineData("12a", "Point")]
    [InlineData("", "Point")]
    [InlineData("-", "Point")]
    [InlineData("1234567890123456789", "Point")]
    public void TryRead_WhatTheMarkDoesNotAllow_IsNoNumber(string text, string mark) => Assert.False(NumberReader.TryRead(text, Enum.Parse<DecimalMark>(mark), out _));

    [Theory]
    [InlineData("1.234,56", true, "Comma")]
    [InlineData("1,234.56", true, "Point")]
    [InlineData("12,5", true, "Comma")]
    [InlineData("1.234", false, "Comma")]
    [InlineData("1234", false, "Comma")]
    public void Tells_OnlyWhereOneMarkFits(string text, bool tells, string mark)
    {
        Assert.Equal(tells, NumberReader.Tells(text, out DecimalMark told));
        Assert.True(!tells || $"{told}" == mark);
    }

    [Theory]
    [InlineData("EUR 1.234,50", "1234.50")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1.306.4", "1306.4")]
    [InlineData("1513;1", "1513.1")]
    [InlineData("625,80°", "625.80")]
    [InlineData("L 116,0", "1116.0")]
    [InlineData("12O,5O", "120.50")]
    [InlineData("2.5515", "2551.5")]
    [InlineData("6.286,72.", "6286.72")]
    public void In_AsReadersReadThem_IsPutRight(string text, string number)
    {
        NumberRun run = Assert.Single(NumberFinder.In(Typed.Line(text), DecimalMark.Comma));
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), run.Value);
    }

    [Theory]
    [InlineData("250g")]
    [InlineData("0,5l")]
    [InlineData("art. T800")]
    [InlineData("L 11")]
    public void In_MeasuresAndNames_AreNoNumbers(string text) =>
        Assert.DoesNotContain(NumberFinder.In(Typed.Line(text), DecimalMark.Comma), run => run.Value is 250 or 0.51m or 800 or 111);

    private static void AssertReads(string text, DecimalMark mark, string number)
    {
        Assert.True(NumberReader.TryRead(text, mark, out decimal value), text);
        Assert.Equal(decimal.Parse(number, CultureInfo.InvariantCulture), value);
    }
}
