import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from '../src/bridge.ts'

export type Language = 'zh' | 'en'

export function languageOf(preferred: readonly string[]): Language {
  return preferred[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** The menu bar; `send` passes a command to the window. */
export function menuTemplate(language: Language, mac: boolean, send: (command: Command) => void): MenuItemConstructorOptions[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const item = (command: Command, zh: string, en: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: command,
    label: say(zh, en),
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
    // These keys mean something inside the page, where the cursor is: shown in the menu, left to the page.
    ...(leftToPage.has(command) ? { registerAccelerator: false } : {}),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: say('文件(&F)', '&File'),
      submenu: [
        item('open', '打开稿件…', 'Open copy…', 'CmdOrCtrl+O'),
        item('paste', '粘贴为新稿', 'Paste as an article', 'CmdOrCtrl+Shift+V'),
        item('sample', '打开样报', 'Open the sample'),
        line,
        {
          label: say('导出', 'Export'),
          submenu: [
            item('export-docx', 'Word 修订稿（.docx）…', 'Word with tracked changes (.docx)…', 'CmdOrCtrl+Shift+E'),
            item('export-html', '审读报告（.html）…', 'Report (.html)…'),
            item('export-csv', '问题清单（.csv）…', 'Table of findings (.csv)…'),
            item('export-json', '数据（.json）…', 'Data (.json)…'),
          ],
        },
        line,
        item('settings', '设置…', 'Settings…', 'CmdOrCtrl+,'),
        ...(mac ? [] : [line, { role: 'quit', label: say('退出', 'Quit') } satisfies MenuItemConstructorOptions]),
      ],
    },
    {
      label: say('编辑(&E)', '&Edit'),
      submenu: [
        item('undo', '撤销', 'Undo', 'CmdOrCtrl+Z'),
        item('redo', '重做', 'Redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
        line,
        { role: 'cut', label: say('剪切', 'Cut') },
        { role: 'copy', label: say('复制', 'Copy') },
        { role: 'paste', label: say('粘贴', 'Paste') },
        { role: 'selectAll', label: say('全选', 'Select all') },
        line,
        item('find', '查找…', 'Find…', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: say('显示(&V)', '&View'),
      submenu: [
        { role: 'zoomIn', label: say('放大', 'Zoom in') },
        { role: 'zoomOut', label: say('缩小', 'Zoom out') },
        { role: 'resetZoom', label: say('实际大小', 'Actual size') },
        line,
        { role: 'togglefullscreen', label: say('全屏', 'Full screen') },
        { role: 'toggleDevTools', label: say('开发者工具', 'Developer tools') },
      ],
    },
    { label: say('帮助(&H)', '&Help'), submenu: [item('keys', '全部按键', 'All keys', 'F1')] },
  ]
}

const leftToPage: ReadonlySet<Command> = new Set(['undo', 'redo', 'find', 'keys'])
