using System.Globalization;
using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage;

/// <summary>SQL in one line: constant text, positional parameters <c>$1</c>, <c>$2</c>, ...</summary>
internal static class SqliteCommands
{
    /// <summary>Runs a statement.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="sql">Constant text.</param>
    /// <param name="values">The parameters in order.</param>
    /// <returns>Rows changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="connection">Where.</param>
    /// <param name="sql">Constant text.</param>
    /// <param name="values">The parameters in order.</param>
    public static T Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        return (T)Convert.ChangeType(command.ExecuteScalar(), typeof(T), CultureInfo.InvariantCulture)!;
    }

    /// <summary>All rows.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="connection">Where.</param>
    /// <param name="row">Makes it.</param>
    /// <param name="sql">Constant text.</param>
    /// <param name="values">The parameters in order.</param>
    public static IReadOnlyList<T> Query<T>(
        this SqliteConnection connection, Func<SqliteDataReader, T> row, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = Command(connection, sql, values);
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

#pragma warning disable CA2100 // The text is always a constant of this folder; what varies goes in as a parameter.
    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        }

        return command;
    }
#pragma warning restore CA2100
}
