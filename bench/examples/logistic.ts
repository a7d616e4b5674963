/** Logistic regression with a ridge, by Newton's method: few numbers, convex, the same result in every run. */

export interface Row {
  readonly values: Float64Array;
  readonly label: 0 | 1;
}

export interface Fitted {
  readonly bias: number;
  readonly coefficients: Float64Array;
}

const ROUNDS = 12;
const ENOUGH = 1e-4;

/** @param ridge on coefficients of features that are scaled to variance 1 */
export function regress(rows: readonly Row[], ridge: number): Fitted {
  const width = Math.max(...rows.slice(-1).map(({ values }) => values.length));
  const { means, deviations } = moments(rows, width);
  const scaled = rows.map(({ values }) => {
    const row = new Float64Array(width + 1).fill(1);
    for (let i = 0; i < width; i++) row[i] = (values[i]! - means[i]!) / deviations[i]!;
    return row;
  });
  const beta = new Float64Array(width + 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, scaled, beta, ridge);
    let largest = 0;
    for (let i = 0; i <= width; i++) {
      beta[i]! -= step[i]!;
      largest = Math.max(largest, Math.abs(step[i]!));
    }
    if (largest < ENOUGH) break;
  }
  const coefficients = new Float64Array(width);
  let bias = beta[width]!;
  for (let i = 0; i < width; i++) {
    coefficients[i] = beta[i]! / deviations[i]!;
    bias -= coefficients[i]! * means[i]!;
  }
  return { bias, coefficients };
}

export function predict({ bias, coefficients }: Fitted, values: Float64Array): number {
  let sum = bias;
  for (let i = 0; i < values.length; i++) sum += coefficients[i]! * values[i]!;
  return 1 / (1 + Math.exp(-sum));
}

function moments(rows: readonly Row[], width: number): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (const { values } of rows) for (let i = 0; i < width; i++) means[i]! += values[i]! / rows.length;
  for (const { values } of rows)
    for (let i = 0; i < width; i++) deviations[i]! += (values[i]! - means[i]!) ** 2 / rows.length;
  for (let i = 0; i < width; i++) deviations[i] = Math.sqrt(deviations[i]!) || 1;
  return { means, deviations };
}

function newtonStep(
  rows: readonly Row[],
  scaled: readonly Float64Array[],
  beta: Float64Array,
  ridge: number,
): Float64Array {
  const size = beta.length;
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  for (const [n, row] of scaled.entries()) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += beta[i]! * row[i]!;
    const p = 1 / (1 + Math.exp(-sum));
    const slope = p - rows[n]!.label;
    const curve = p * (1 - p) + 1e-9;
    for (let i = 0; i < size; i++) {
      gradient[i]! += slope * row[i]!;
      const line = hessian[i]!;
      const scale = curve * row[i]!;
      for (let j = 0; j <= i; j++) line[j]! += scale * row[j]!;
    }
  }
  for (let i = 0; i < size - 1; i++) {
    gradient[i]! += ridge * beta[i]!;
    hessian[i]![i]! += ridge;
  }
  return solve(hessian, gradient);
}

/** Cholesky: the matrix is symmetric and positive; its lower half is given, and overwritten. */
function solve(lower: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
