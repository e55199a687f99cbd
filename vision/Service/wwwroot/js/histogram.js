/** The small histogram behind the contrast sliders: where the samples are, and which of them the window spreads out. */

export function drawHistogram(canvas, histogram, { level, window }) {
  const ratio = devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  const style = getComputedStyle(canvas);
  context.scale(ratio, ratio);

  const left = Math.max(0, level - window / 2) * width;
  const right = Math.min(1, level + window / 2) * width;
  context.fillStyle = style.getPropertyValue('--window-fill');
  context.fillRect(left, 0, right - left, height);

  // Logarithmic, or open air would be the only bar.
  const most = Math.log1p(Math.max(...histogram));
  context.fillStyle = style.color;
  for (let x = 0; x < width; x++) {
    const share = Math.log1p(histogram[Math.min(255, Math.floor((x / width) * 256))]) / most;
    context.fillRect(x, height - share * (height - 2), 1, share * (height - 2));
  }
  context.fillStyle = style.getPropertyValue('--accent');
  context.fillRect(Math.max(0, left - 1), 0, 2, height);
  context.fillRect(Math.min(width - 2, right - 1), 0, 2, height);
}
