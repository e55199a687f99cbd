using Microsoft.Data.Sqlite;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Tests.Cases;

/// <summary>Takes a database back to the schema of an earlier version.</summary>
internal static class OldSchemas
{
    private static readonly string[] SinceVersion3 = ["scan_plates"];

    private static readonly string[] SinceVersion2 = ["case_goods"];

    private static readonly string[] SinceVersion1 =
        ["feedback", "divergences", "scan_cases", "case_results", "case_reading", "case_audit", "case_containers", "cases", "scan_containers"];

    /// <summary>Before there were cases.</summary>
    public static void MakeVersion1(DataFolder folder) => Drop(folder, 1, [.. SinceVersion3, .. SinceVersion2, .. SinceVersion1]);

    /// <summary>Before goods were kept.</summary>
    public static void MakeVersion2(DataFolder folder) => Drop(folder, 2, [.. SinceVersion3, .. SinceVersion2]);

    /// <summary>Before plates were kept.</summary>
    public static void MakeVersion3(DataFolder folder) => Drop(folder, 3, SinceVersion3);

    private static void Drop(DataFolder folder, int version, string[] tables)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        foreach (string table in tables)
        {
            connection.Execute($"DROP TABLE {table}");
        }

        connection.Execute($"PRAGMA user_version = {version}");
    }
}
