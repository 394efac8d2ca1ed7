import type {} from '../../../renderer/client/desktop.ts'; // what the window's own page is given
import { askMain } from './in-main.ts';
import { filesOfMain, PRELOAD } from './files-of-main.ts';
import { ADDRESS, expect, test } from './open-window.ts';

/** Electron has it, and its types do not. */
interface Preferring {
  readonly getLastWebPreferences: () => Readonly<Record<string, unknown>>;
}

/**
 * What a page of the window may not do, tried in the window itself. Some of these are written to the page's console as
 * errors, so here the page comes from the program and not from the fixture that allows none.
 */
test('the page is sandboxed, apart from Electron, and holds three questions only', async ({ app }) => {
  const page = await app.firstWindow();
  const preferences = await askMain(app, ({ BrowserWindow }) => {
    const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag } = (
      BrowserWindow.getAllWindows()[0]?.webContents as unknown as Preferring
    ).getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
  const seen = await page.evaluate(() => ({
    door: Object.keys(window.sahakum ?? {}).sort(),
    powers: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ door: ['chooseBook', 'chooseBundles', 'chooseFolder', 'choosePlace', 'connect'], powers: [] });
});

test('the policy of the page lets no foreign script, frame or address in', async ({ app }) => {
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor();
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('Content-Security-Policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe-');
  const got = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.foreign = true;';
    document.body.append(script);
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<h1>foreign</h1>';
    document.body.append(frame);
    const reach = (url: string): Promise<string> => fetch(url).then(String, () => 'refused');
    // In a task of its own, since what the test itself asks of the page is free to evaluate.
    const isEvaluated = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          window.eval('1');
          resolve(true);
        } catch {
          resolve(false);
        }
      });
    });
    return {
      hasRun: 'foreign' in window,
      isEvaluated,
      http: await reach('http://127.0.0.1:9/'),
      file: await reach('file:///etc/hostname'),
    };
  });
  expect(got).toEqual({ hasRun: false, isEvaluated: false, http: 'refused', file: 'refused' });
  expect(
    page
      .frames()
      .map((frame) => frame.url())
      .filter((url) => url.startsWith('data:')),
  ).toEqual([]);
});

test('nothing outside the folder of the screens is served', async ({ app }) => {
  const page = await app.firstWindow();
  const asked = ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fpackage.json', '//etc/hostname', '/main.js'];
  const statuses = await page.evaluate(
    (paths) => Promise.all(paths.map(async (path) => (await fetch(`app://sahakum${path}`)).status)),
    asked,
  );
  expect(statuses).toEqual(asked.map(() => 404));
});

test('the page goes nowhere, opens no window and holds no other page', async ({ app }) => {
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor();
  const opened = await page.evaluate(() => {
    const click = (href: string, target: string): void => {
      const link = Object.assign(document.createElement('a'), { href, target, textContent: 'go' });
      document.body.append(link);
      link.click();
    };
    const ways = [
      () => window.location.assign('http://127.0.0.1:9/'),
      () => window.location.replace('file:///etc/hostname'),
      () => void (window.location.href = 'data:text/html,foreign'),
      () => void (window.location.href = 'app://sahakum/assets/'),
      () => click('http://127.0.0.1:9/', ''),
      () => click('http://127.0.0.1:9/', '_blank'),
    ];
    for (const way of ways) {
      try {
        way();
      } catch {
        // Chromium itself refuses some.
      }
    }
    document.body.append(Object.assign(document.createElement('webview'), { src: 'http://127.0.0.1:9/' }));
    return window.open('http://127.0.0.1:9/') === null && window.open('about:blank') === null;
  });
  expect(opened, 'no window was handed out').toBe(true);
  await page.waitForTimeout(1_000);
  expect(new URL(page.url()).href.startsWith(ADDRESS)).toBe(true);
  const headings = await askMain(app, ({ webContents }): Promise<unknown> | undefined =>
    webContents.getAllWebContents()[0]?.executeJavaScript(`document.querySelectorAll('h1').length`),
  );
  expect(headings, 'the page is still there').toBe(1);
  const contents = await askMain(app, ({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
  expect(contents.map((url) => url.split('#')[0])).toEqual([ADDRESS]);
});

test('no permission is given', async ({ app }) => {
  const page = await app.firstWindow();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const query = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const device = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    );
    return [...(await Promise.all(names.map(query))), device, await Notification.requestPermission()];
  });
  expect(states.filter((state) => state !== 'denied' && state !== 'refused')).toEqual([]);
});

test('a page that is not of our windows is handed no port and no dialog', async ({ app }) => {
  await app.firstWindow();
  const answers = await askMain(
    app,
    async ({ BrowserWindow }, preload) => {
      const foreign = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await foreign.loadURL('app://sahakum/index.html');
      const asks = `Promise.all([
      new Promise((resolve) => {
        window.addEventListener('message', (event) => resolve(event.ports.length));
        window.sahakum.connect();
        setTimeout(() => resolve('no port'), 2000);
      }),
      window.sahakum.chooseBook(),
      window.sahakum.choosePlace('x.pdf'),
      window.sahakum.chooseFolder(),
      window.sahakum.chooseBundles(),
    ])`;
      const heard: unknown = await foreign.webContents.executeJavaScript(asks);
      foreign.destroy();
      return heard;
    },
    PRELOAD,
  );
  expect(answers).toEqual(['no port', null, null, null, []]);
});

test('main holds no database and no printer', async ({ app }) => {
  await app.firstWindow();
  // In a turn of its own: the report makes so much garbage that an answer given at once was itself collected now and then.
  const loaded = await askMain(
    app,
    () =>
      new Promise<readonly string[]>((resolve) => {
        setImmediate(() => {
          const report = process.report.getReport() as unknown as { readonly sharedObjects: readonly string[] };
          resolve(report.sharedObjects.filter((path) => /better.sqlite|\.node$/i.test(path)));
        });
      }),
  );
  expect(loaded).toEqual([]);
  const texts = filesOfMain();
  expect(texts.length).toBeGreaterThan(0);
  for (const { name, text } of texts)
    expect([name, /better-sqlite3|pdfmake|harfbuzz/.exec(text)]).toEqual([name, null]);
});
