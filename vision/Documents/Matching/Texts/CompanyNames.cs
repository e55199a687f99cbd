using System.Collections.Frozen;

namespace VisionInspection.Documents.Matching.Texts;

/// <summary>Company names as they are compared: the legal form apart from the name, usual abbreviations written out.</summary>
internal static class CompanyNames
{
    private static readonly FrozenSet<string> LegalForms =
        ("GMBH AG KG OHG UG MBH EK KGAA SE LTD LIMITED LLC LLP INC INCORPORATED CORP CORPORATION PLC CO COMPANY CIA SA SAS SASU SARL EURL SNC " +
         "SPA SRL SRLS SAPA BV NV CV VOF LDA LTDA UNIPESSOAL EIRELI EPP SL SLU SAU SC OY OYJ AB AS ASA APS KFT ZRT SRO SPZOO SPOL DOO PTY PTE " +
         "BHD SDN PVT PRIVATE PUBLIC GIE COOP").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["INTL"] = "INTERNATIONAL", ["INT"] = "INTERNATIONAL", ["MFG"] = "MANUFACTURING", ["IND"] = "INDUSTRIES", ["BROS"] = "BROTHERS",
        ["GEBR"] = "GEBRUDER", ["TECH"] = "TECHNOLOGY", ["TRDG"] = "TRADING", ["IMP"] = "IMPORT", ["EXP"] = "EXPORT", ["ENG"] = "ENGINEERING",
        ["STR"] = "STRASSE", ["ST"] = "STREET", ["RD"] = "ROAD", ["AVE"] = "AVENUE", ["AV"] = "AVENUE", ["SVCS"] = "SERVICES", ["GRP"] = "GROUP",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Words that join and say nothing.
    private static readonly FrozenSet<string> Joints = "AND UND ET Y E EN VAN VON DE DU DA DO DES DEL DELLA THE LA LE EL OF".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The words that name the company. A name that is nothing but legal forms keeps them.</summary>
    public static string[] Core(string? name)
    {
        string[] words = Joined(Folding.Words(name));
        string[] core = [.. words.Where(word => !LegalForms.Contains(word) && !Joints.Contains(word)).Select(WrittenOut)];
        return core.Length > 0 ? core : words;
    }

    /// <summary>A word without its usual abbreviation.</summary>
    public static string WrittenOut(string word) => Written.GetValueOrDefault(word, word);

    // "S p A" and "B V", as a reader parts them, are one legal form.
    private static string[] Joined(string[] words)
    {
        var joined = new List<string>();
        int i = 0;
        while (i < words.Length)
        {
            int taken = 1;
            for (int length = 3; length >= 2; length--)
            {
                if (i + length <= words.Length && words[i..(i + length)].All(word => word.Length == 1)
                    && LegalForms.Contains(string.Concat(words[i..(i + length)])))
                {
                    taken = length;
                    break;
                }
            }

            joined.Add(string.Concat(words[i..(i + taken)]));
            i += taken;
        }

        return [.. joined];
    }
}
