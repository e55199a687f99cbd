using System.Text;
using VisionInspection.Declarations;

namespace VisionInspection.Declarations.Tests.Writing;

public class DeclarationWriterTests
{
    [Fact]
    public void Json_OfAWholeDeclaration_ReadsBackTheSame()
    {
        byte[] written = DeclarationWriter.Json(Samples.Whole);

        DeclarationRead read = DeclarationReader.Read(written);

        Assert.Empty(read.Remarks);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(DeclarationWriter.Json(read.Declaration)));
        Assert.Equal(Samples.Whole.Items[0] with { Containers = [] }, read.Declaration.Items[0] with { Containers = [] });
        Assert.Equal(Samples.Whole.Items[0].Containers, read.Declaration.Items[0].Containers);
        Assert.Equal(Samples.Whole.Parties, read.Declaration.Parties);
        Assert.Equal(Samples.Whole.Documents, read.Declaration.Documents);
        Assert.Equal(
            Samples.Whole with { Items = [], Parties = read.Declaration.Parties, Containers = [], Documents = [] },
            read.Declaration with { Items = [], Containers = [], Documents = [] });
        Assert.Equal(["SL12345", "X9"], read.Declaration.Containers[0].Seals);
        Assert.False(read.Declaration.Containers[0].IsEmpty);
    }

    [Fact]
    public void Json_OfADeclarationWithNothingButANumber_ReadsBackWithNothingElse()
    {
        CustomsDeclaration read = DeclarationReader.Read(DeclarationWriter.Json(new CustomsDeclaration { Id = "7" })).Declaration;

        Assert.Equal("7", read.Id);
        Assert.Empty(read.Items);
        Assert.Empty(read.Parties);
        Assert.Null(read.Currency);
        Assert.Null(read.NetMass);
    }
}
