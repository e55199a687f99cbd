using System.Text.Json.Serialization;
using VisionInspection.Service.Web.Cases.Model;
using VisionInspection.Service.Web.Earlier;
using VisionInspection.Service.Web.Model;

namespace VisionInspection.Service.Web;

/// <summary>How the page's records are written as JSON: camel case, null where there is nothing.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScanPage))]
[JsonSerializable(typeof(ScanDetail))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(DecisionAnswer))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(CaseDetail))]
[JsonSerializable(typeof(FeedbackRequest))]
[JsonSerializable(typeof(EarlierEntry[]))]
internal sealed partial class WebJson : JsonSerializerContext;
