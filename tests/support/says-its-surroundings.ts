// In place of the program that draws: says what a process that draws can see.
process.stdin.resume()
process.stdin.on('end', () => process.stdout.write(JSON.stringify({ variables: Object.keys(process.env).sort(), execArgv: process.execArgv })))
