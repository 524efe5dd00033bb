import { defineConfig } from "vitest/config";

export default defineConfig({
  // Whole commands are run, on machines that others use too: only what hangs is to fail of the time it takes.
  test: { include: ["tests/**/*.test.ts"], testTimeout: 300_000 },
});
