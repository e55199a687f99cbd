using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VisionInspection.Service.Tests.Support;

/// <summary>Keeps what a server logs; a test fails on an error that it did not announce.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> errors = new();
    private readonly ConcurrentQueue<string> messages = new();

    public IReadOnlyCollection<string> Errors => errors;

    public IReadOnlyCollection<string> Messages => messages;

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Category(ErrorLog owner, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            string line = $"{name}: {formatter(state, exception)} {exception}";
            owner.messages.Enqueue(line);
            if (logLevel >= LogLevel.Error)
            {
                owner.errors.Enqueue(line);
            }
        }
    }
}
