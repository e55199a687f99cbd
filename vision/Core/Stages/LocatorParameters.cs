using VisionInspection.Core.Models;

namespace VisionInspection.Core.Stages;

/// <summary>The numbers under <c>decode</c> in the locator's <c>model.json</c>.</summary>
/// <param name="Columns">Columns of the output.</param>
/// <param name="Inside">Probability over which a column lies in a container.</param>
/// <param name="Edge">Least probability of an edge.</param>
/// <param name="Joint">Least probability of both edges where two containers meet without a gap.</param>
/// <param name="Reach">Columns on either side in which an edge is looked for.</param>
/// <param name="JointNear">Columns by which the two edges of a joint may lie apart.</param>
/// <param name="MinimalColumns">Least columns of a container.</param>
/// <param name="BorderColumns">Columns from the picture's border within which a container without an edge is cut.</param>
/// <param name="Cab">Probability over which a column lies in the vehicle's head.</param>
internal sealed record LocatorParameters(
    int Columns, double Inside, double Edge, double Joint, int Reach, int JointNear, int MinimalColumns, int BorderColumns,
    double Cab)
{
    /// <summary>Reads them.</summary>
    /// <exception cref="KeyNotFoundException">One is missing.</exception>
    public static LocatorParameters Of(ModelManifest manifest)
    {
        IReadOnlyDictionary<string, double> decode = manifest.Decode;
        return new LocatorParameters(
            (int)decode["columns"], decode["inside"], decode["edge"], decode["joint"], (int)decode["reach"],
            (int)decode["jointNear"], (int)decode["minimalColumns"], (int)decode["borderColumns"], decode["cab"]);
    }
}
