import './styles/fonts.css'
import './styles/tokens.css'
import './styles/fonts-over-tokens.css'
import './styles/kanwu.css'
import './styles/desk.css'
import './styles/first-run.css'
import './styles/page.css'
import './styles/dialogs.css'
import './styles/facts.css'
import './styles/ledger.css'
import './styles/checks.css'
import './styles/archive.css'
import './styles/sign.css'
import { mount } from 'svelte'
import { openStore } from '../store/schema.ts'
import App from './App.svelte'
import { handedFiles } from './launcher.ts'
import { workerAnalyser } from './state/analyser.ts'
import { Desk } from './state/desk.svelte.ts'
import { workerReader } from './state/reader.ts'

const desk = new Desk({ store: openStore(), analyser: workerAnalyser(), reader: workerReader })
mount(App, { target: document.getElementById('app')!, props: { desk } })
void desk.open().then(() => handedFiles(({ files, lost }) => void desk.import(files, lost)))
