import { resolve } from 'node:path'

export const usualPort = 47813

/**
 * What was asked for on the command line; `trouble` is a sentence where it cannot be understood.
 * @param {readonly string[]} words
 * @param {string} from the folder the person stood in
 */
export function wishesOf(words, from) {
  const wishes = { shell: undefined, port: undefined, paths: [], trouble: undefined }
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '--electron' || word === '--browser') wishes.shell = word.slice(2)
    else if (word === '--port') {
      at += 1
      wishes.port = portOf(words[at])
      if (wishes.port === undefined) wishes.trouble = { zh: '--port 后面要一个 1024 到 65535 之间的数。', en: '--port needs a number from 1024 to 65535.' }
    } else if (word.startsWith('-')) wishes.trouble = { zh: `不认识 ${word}：可用 --electron、--browser、--port，或文件名。`, en: `${word} is not known: use --electron, --browser, --port, or file names.` }
    else wishes.paths.push(resolve(from, word))
  }
  return wishes
}

function portOf(word) {
  const port = /^\d{4,5}$/.test(word ?? '') ? Number(word) : 0
  return port >= 1024 && port <= 65_535 ? port : undefined
}

/** One sentence on what a change of shell leaves behind; undefined where nothing changes. */
export function leftBehind(before, after) {
  if (before === undefined || before === after) return undefined
  const zh = { electron: '桌面程序', browser: '浏览器窗口' }
  const en = { electron: 'desktop program', browser: 'browser window' }
  return {
    zh: `从现在起用${zh[after]}；先前在${zh[before]}里存的稿件和批注留在那边，用 npm start -- --${before} 可以回去。`,
    en: `The ${en[after]} is used from now on; articles and notes kept in the ${en[before]} stay there: npm start -- --${before} goes back to them.`,
  }
}
