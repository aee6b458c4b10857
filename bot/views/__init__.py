"""From the domain to text and keyboards: pure, and the only place that speaks."""
