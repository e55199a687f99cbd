using System.Diagnostics;
using System.Globalization;
using VisionInspection.Devices.Simulation;
using VisionInspection.Devices.Simulation.Papers;
using VisionInspection.Devices.Simulation.Papers.Damage;

namespace VisionInspection.Service.Evaluation.Papers;

/// <summary>Simulated papers as pictures: drawn by pdftoppm, damaged, and put into one TIFF each.</summary>
internal static class PaperPictures
{
    private const int CleanResolution = 200;

    // A fax machine scans finer than it sends.
    private const int FaxSource = 300;

    /// <summary>The paper as the TIFF that an office would receive.</summary>
    public static byte[] Tiff(SimulatedPaper paper, DamageKind damage, ulong seed)
    {
        var random = new SceneRandom(seed ^ (ulong)paper.Kind << 32);
        List<PageImage> pages = Pages(paper.Pdf, damage == DamageKind.Fax ? FaxSource : CleanResolution, damage == DamageKind.Stamped);
        return PageFile.Tiff([.. pages.Select(page => PageDamage.Apply(page, damage, random))]);
    }

    private static List<PageImage> Pages(ReadOnlyMemory<byte> pdf, int resolution, bool colour)
    {
        string[] inGrey = colour ? [] : ["-gray"];
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", [.. inGrey, "-r", resolution.ToString(CultureInfo.InvariantCulture), "-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        Task writing = Task.Run(() =>
        {
            using Stream input = process.StandardInput.BaseStream;
            input.Write(pdf.Span);
        });
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        writing.GetAwaiter().GetResult();
        process.WaitForExit();
        return Split(output.ToArray(), resolution);
    }

    // PGM after PGM, or PPM: "P5 width height 255" and a line feed before the samples; P6 where there are three to a pixel.
    private static List<PageImage> Split(byte[] pictures, int resolution)
    {
        var pages = new List<PageImage>();
        int at = 0;
        while (at < pictures.Length)
        {
            int channels = pictures[at + 1] == '6' ? 3 : 1;
            at += 2;
            int width = Number(pictures, ref at);
            int height = Number(pictures, ref at);
            _ = Number(pictures, ref at);
            at++;
            pages.Add(new PageImage(width, height, pictures.AsSpan(at, width * height * channels).ToArray(), resolution) { Channels = channels });
            at += width * height * channels;
        }

        return pages.Count > 0 ? pages : throw new InvalidOperationException("pdftoppm drew no page; is poppler-utils installed?");
    }

    private static int Number(byte[] text, ref int at)
    {
        while (text[at] <= ' ')
        {
            at++;
        }

        int number = 0;
        while (text[at] > ' ')
        {
            number = (number * 10) + text[at++] - '0';
        }

        return number;
    }
}
