// A bench that hangs ends by itself, with the database it had made and what it had started and written.
setTimeout(() => {
  console.error(`stopped after ${process.env.ETALON_BENCH_MINUTES} minutes`)
  process.kill(process.pid, 'SIGTERM')
}, Number(process.env.ETALON_BENCH_MINUTES) * 60_000).unref()
