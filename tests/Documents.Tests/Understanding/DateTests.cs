using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Tests.Understanding;

public class DateTests
{
    [Theory]
    [InlineData("19.05.2014")]
    [InlineData("19.5.14")]
    [InlineData("19/05/2014")]
    [InlineData("19-05-2014")]
    [InlineData("2014-05-19")]
    [InlineData("2014/05/19")]
    [InlineData("05/19/2014")]
    [InlineData("19 May 2014")]
    [InlineData("May 19, 2014")]
    [InlineData("19th May 2014")]
    [InlineData("19. Mai 2014")]
    [InlineData("19 mai 2014")]
    [InlineData("19 de mayo de 2014")]
    [InlineData("19 de maio de 2014")]
    [InlineData("19 maggio 2014")]
    [InlineData("19 mei 2014")]
    [InlineData("19-MAY-2014")]
    [InlineData("l9.05.2014")]
    public void In_EveryWriting_IsTheDay(string text)
    {
        DateRun date = Assert.Single(DateReader.In(Typed.Line(text), monthFirst: false));
        Assert.Equal(new DateOnly(2014, 5, 19), date.Value);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 4)]
    public void In_DayAndMonthBothMay_GoesByThePapersOrderAndSaysSo(bool monthFirst, int day)
    {
        DateRun date = Assert.Single(DateReader.In(Typed.Line("03/04/2025"), monthFirst));
        Assert.Equal(day, date.Value.Day);
        Assert.True(date.IsAmbiguous);
    }

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("1.234,56")]
    [InlineData("8471.30.00")]
    [InlineData("19.05")]
    [InlineData("May 2014")]
    [InlineData("00/00/2014")]
    public void In_WhatIsNoDay_IsNoDate(string text) => Assert.Empty(DateReader.In(Typed.Line(text), monthFirst: false));
}
