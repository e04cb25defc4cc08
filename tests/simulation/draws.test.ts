import { expect, test } from "vitest";
import { Draws } from "./draws.ts";

const SIZE = 40_000;

function moments(draw: (draws: Draws) => number) {
  const draws = new Draws(7);
  let [sum, squares] = [0, 0];
  for (let i = 0; i < SIZE; i++) {
    const x = draw(draws);
    sum += x;
    squares += x * x;
  }
  const mean = sum / SIZE;
  return { mean, variance: squares / SIZE - mean ** 2 };
}

// Moments from the distributions' definitions. Within 5 standard errors of the mean, and 5 % of the variance.
test.each([
  ["poisson of 75", (d: Draws) => d.poisson(75), 75, 75],
  ["binomial of 1200 at 0.3", (d: Draws) => d.binomial(1200, 0.3), 360, 252],
  ["gamma of 0.5", (d: Draws) => d.gamma(0.5), 0.5, 0.5],
  ["gamma of 9", (d: Draws) => d.gamma(9), 9, 9],
  ["beta of mean 0.8, strength 19", (d: Draws) => d.beta(0.8, 19), 0.8, 0.16 / 20],
  // Variance of a log-normal: mean² · (e^σ² − 1) = 360² · 0.28403
  ["log-normal of mean 360, sigma 0.5", (d: Draws) => d.logNormal(360, 0.5), 360, 36_810],
  ["whole numbers from 2 to 12", (d: Draws) => d.count(2, 12), 7, 10],
])("%s", (_, draw, mean, variance) => {
  const drawn = moments(draw);
  expect(Math.abs(drawn.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / SIZE));
  expect(drawn.variance / variance).toBeGreaterThan(0.95);
  expect(drawn.variance / variance).toBeLessThan(1.05);
});
