using Microsoft.Data.Sqlite;
using VisionInspection.Service.Storage;

namespace VisionInspection.Service.Tests.Cases;

/// <summary>Takes a database back to the schema of before there were cases.</summary>
internal static class Version1
{
    private static readonly string[] Added =
        ["feedback", "divergences", "scan_cases", "case_results", "case_reading", "case_audit", "case_containers", "cases", "scan_containers"];

    public static void MakeOf(DataFolder folder)
    {
        using var connection = new SqliteConnection($"Data Source={folder.Database};Pooling=False");
        connection.Open();
        foreach (string table in Added)
        {
            connection.Execute($"DROP TABLE {table}");
        }

        connection.Execute("PRAGMA user_version = 1");
    }
}
