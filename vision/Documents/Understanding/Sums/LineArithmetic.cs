using VisionInspection.Documents.Understanding.Values;

namespace VisionInspection.Documents.Understanding.Sums;

/// <summary>
/// Quantity times price is the amount. Where it is, the three speak for each other. Where it is not and exactly one
/// reading that looks alike makes it so, that reading is taken, doubtfully; else all stays as printed.
/// </summary>
internal static class LineArithmetic
{
    private const double Doubtful = 0.85;

    private static readonly decimal[] PriceBases = [10, 100, 1000];

    /// <summary>The line with witnesses, or with a reading put right.</summary>
    public static LineItem Checked(LineItem item, DecimalMark mark)
    {
        if (item is not { Quantity: { } quantity, UnitPrice: { } price, Amount: { } amount })
        {
            return item;
        }

        // A price for ten or a hundred is rounded so coarsely that almost any product holds: the unit is looked at first.
        bool holds = Holds(quantity.Value, price.Value, amount.Value, Step(price));
        if (!holds && item.Unit is null && WithoutLitre(quantity) is { } litres && Holds(litres.Value, price.Value, amount.Value, Step(price)))
        {
            return item with
            {
                Quantity = litres.With(Witnesses.Arithmetic), UnitPrice = price.With(Witnesses.Arithmetic), Amount = amount.With(Witnesses.Arithmetic),
                Unit = new Field<string>("LTR", quantity.Printed, quantity.Confidence, quantity.Spot, Witnesses.Arithmetic),
            };
        }

        if (holds || PriceBases.Any(size => Holds(quantity.Value, price.Value / size, amount.Value, Step(price) / size)))
        {
            bool says = quantity.Value != 0 && price.Value != 0;
            return item with
            {
                Quantity = quantity.WithIf(says, Witnesses.Arithmetic),
                UnitPrice = price.WithIf(says, Witnesses.Arithmetic),
                Amount = amount.WithIf(says, Witnesses.Arithmetic),
            };
        }

        var ways = new List<LineItem>();
        ways.AddRange(Others(quantity, mark).Where(other => Holds(other.Value, price.Value, amount.Value, Step(price))).Select(other => item with { Quantity = other }));
        ways.AddRange(Others(price, mark).Where(other => Holds(quantity.Value, other.Value, amount.Value, Step(other))).Select(other => item with { UnitPrice = other }));
        ways.AddRange(Others(amount, mark).Where(other => Holds(quantity.Value, price.Value, other.Value, Step(price))).Select(other => item with { Amount = other }));
        return ways.Count == 1 ? ways[0] : item;
    }

    // "96 l" read as 961: the last digit is the unit where the product says so.
    private static Field<decimal>? WithoutLitre(Field<decimal> quantity)
    {
        decimal tens = decimal.Truncate(quantity.Value / 10);
        return quantity.Value == (tens * 10) + 1 && tens > 0 ? quantity with { Value = tens } : null;
    }

    /// <summary>True when the product is the amount, as finely as the price was printed.</summary>
    public static bool Holds(decimal quantity, decimal price, decimal amount, decimal step)
    {
        if (Math.Abs(quantity) > 1e9m || Math.Abs(price) > 1e9m)
        {
            return false;
        }

        // A printed price stands for anything within half its last digit; four places and more are exact.
        decimal allowed = Parameters.Rounding + (step < 0.01m ? Math.Abs(quantity) * step / 2 : 0);
        return Math.Abs((quantity * price) - amount) <= allowed;
    }

    // Only what was read with doubt may be read otherwise: clear print that does not come out is the paper's own fault.
    private static IEnumerable<Field<decimal>> Others(Field<decimal> field, DecimalMark mark) =>
        field.Confidence >= Doubtful ? []
            : DigitConfusion.Alternatives(CurrencyMark.Strip(field.Printed, out _), mark).DistinctBy(other => other.Value)
                .Select(other => field with { Value = other.Value, Confidence = field.Confidence * other.Certainty, Witnesses = field.Witnesses | Witnesses.Arithmetic });

    private static decimal Step(Field<decimal> field) => new(1, 0, 0, false, (byte)Math.Min(28, (decimal.GetBits(field.Value)[3] >> 16) & 0xFF));
}
