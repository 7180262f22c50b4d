// A bench that hangs ends by itself, with the database it had made.
setTimeout(() => {
  console.error(`stopped after ${process.env.ETALON_BENCH_MINUTES} minutes`)
  process.exit(1)
}, Number(process.env.ETALON_BENCH_MINUTES) * 60_000).unref()
