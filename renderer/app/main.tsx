import { createRoot } from 'react-dom/client';
import { present } from '../../shared/kernel/assert.ts';
import { takeToken } from '../client/token.ts';
import { App } from './app.tsx';
import { setUpWords } from './words-setup.ts';
import '@fontsource/kantumruy-pro/khmer-400.css';
import '@fontsource/kantumruy-pro/khmer-600.css';
import '@fontsource/kantumruy-pro/khmer-700.css';
import '@fontsource/kantumruy-pro/latin-400.css';
import '@fontsource/kantumruy-pro/latin-600.css';
import '@fontsource/kantumruy-pro/latin-700.css';
import '@fontsource/noto-sans-khmer/khmer-400.css';
import '@fontsource/noto-sans-khmer/khmer-700.css';
import '@mantine/core/styles.css';
import '@mantine/charts/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app.css';

declare global {
  /** Read by the style element of the modal's scroll lock (Mantine's react-remove-scroll). */
  var __webpack_nonce__: string | undefined;
}

/** The program opened again in the same tab: only what is behind the `#` changes, so nothing else would reload. */
function reloadOnNewToken(): void {
  if (takeToken()) window.location.reload();
}

async function start(): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  globalThis.__webpack_nonce__ = nonce;
  takeToken();
  window.addEventListener('hashchange', reloadOnNewToken);
  await setUpWords();
  createRoot(present(document.getElementById('root'), 'index.html has the root')).render(<App nonce={nonce} />);
}

void start();
