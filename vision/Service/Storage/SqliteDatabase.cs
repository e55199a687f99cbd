using Microsoft.Data.Sqlite;

namespace VisionInspection.Service.Storage;

/// <summary>
/// The one SQLite file behind all stores. One connection writes, behind a lock, so that rows become visible in the order
/// of their numbers; readers have connections of their own and never wait for it.
/// </summary>
internal sealed class SqliteDatabase : IDisposable
{
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SqliteConnection writer;
    private readonly string readers;

    /// <summary>Opens the file in a folder, and makes it where there is none.</summary>
    /// <param name="folder">The folder.</param>
    public SqliteDatabase(DataFolder folder)
    {
        writer = SqliteSchema.OpenWriter(folder.Database);
        DurableFiles.SyncDirectory(folder.Root);
        readers = new SqliteConnectionStringBuilder
        {
            DataSource = folder.Database,
            Mode = SqliteOpenMode.ReadOnly,
        }.ToString();
    }

    /// <summary>
    /// One transaction; it has reached the disk when the task completes. SQLite works on the calling thread and a commit
    /// waits for the disk, so it is kept off the threads that serve calls.
    /// </summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The content of the transaction.</param>
    /// <param name="stopping">Gives up waiting for the turn; a transaction that has begun is ended.</param>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken stopping)
    {
        await writing.WaitAsync(stopping);
        try
        {
            return await Task.Run(
                () =>
                {
                    using SqliteTransaction transaction = writer.BeginTransaction();
                    T done = work(writer);
                    transaction.Commit();
                    return done;
                },
                CancellationToken.None);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <summary>The first row of a query; null where there is none.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="row">Makes it.</param>
    /// <param name="sql">Constant text.</param>
    /// <param name="stopping">Cancels the query before it begins.</param>
    /// <param name="values">The parameters in order.</param>
    public async Task<T?> FirstAsync<T>(Func<SqliteDataReader, T> row, string sql, CancellationToken stopping, params object[] values)
        where T : class
    {
        IReadOnlyList<T> rows = await ReadAsync(row, sql, stopping, values);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>All rows of a query.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="row">Makes it.</param>
    /// <param name="sql">Constant text.</param>
    /// <param name="stopping">Cancels the query before it begins.</param>
    /// <param name="values">The parameters in order.</param>
    public Task<IReadOnlyList<T>> ReadAsync<T>(Func<SqliteDataReader, T> row, string sql, CancellationToken stopping, params object[] values) =>
        Task.Run(
            () =>
            {
                using var connection = new SqliteConnection(readers);
                connection.Open();
                return connection.Query(row, sql, values);
            },
            stopping);

    /// <summary>Closes it, after the transaction under way.</summary>
    public void Dispose()
    {
        writing.Wait();
        SqliteConnection.ClearAllPools();
        writer.Dispose();
        writing.Dispose();
    }
}
