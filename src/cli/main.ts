import { setFlagsFromString } from 'node:v8'
import { version } from '../../package.json'
import { help, Misuse, readArguments } from './arguments.ts'
import { run } from './run.ts'

// An archive of ten thousand articles is to fit beside an editor's other programs: rather a fifth more work than half as much room again.
setFlagsFromString('--heap-growing-percent=20')

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))

async function main(words: readonly string[]): Promise<number> {
  try {
    const asked = readArguments(words)
    if (asked === 'help' || asked === 'version') {
      process.stdout.write(asked === 'help' ? help : `${version}\n`)
      return 0
    }
    return await run(asked, {
      from: process.env.INIT_CWD ?? process.cwd(),
      colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
      time: new Date().toISOString(),
      say: (text) => { process.stdout.write(text) },
      warn: (text) => { process.stderr.write(text) },
    })
  } catch (error) {
    if (!(error instanceof Misuse)) throw error
    process.stderr.write(`${words.includes('en') ? error.said.en : error.said.zh}\n`)
    return 2
  }
}
