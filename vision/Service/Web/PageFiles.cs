using Microsoft.Extensions.FileProviders;

namespace VisionInspection.Service.Web;

/// <summary>Serves the page from the folder beside the program, so that the working directory does not matter.</summary>
internal static class PageFiles
{
    /// <summary>Adds <c>/</c>, <c>/papers</c> and what the pages load.</summary>
    /// <param name="app">The pipeline.</param>
    public static IApplicationBuilder UsePageFiles(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopped.Register(files.Dispose);
        return app
            .Use((context, next) =>
            {
                // The address that officers know; the file keeps its ending for whoever serves it.
                if (context.Request.Path == "/papers")
                {
                    context.Request.Path = "/papers.html";
                }

                return next(context);
            })
            .UseDefaultFiles(new DefaultFilesOptions { FileProvider = files })
            .UseStaticFiles(new StaticFileOptions
            {
                FileProvider = files,

                // Asked for again each time and answered 304: a new version is there at the next reload.
                OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "no-cache",
            });
    }
}
