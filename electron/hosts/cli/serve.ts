import type { Outcome } from '../../../shared/kernel/outcome.ts';
import { done, refuse } from '../../../shared/kernel/outcome.ts';
import { errorCode } from '../../platform/error-code.ts';
import type { Session } from '../../core/session.ts';
import type { RunningServer } from '../http/start-server.ts';
import type { Options } from './options.ts';
import { actorOf, WrongUsage } from './options.ts';

/** The screens in a browser of this machine, until Ctrl+C. The server is only loaded when it is asked for. */
export async function serve(session: Session, words: readonly string[], options: Options): Promise<Outcome<unknown>> {
  const [path] = words;
  if (words.length > 1) throw new WrongUsage('usage-word-extra', { word: words[1] ?? '' });
  const port = options.port === undefined ? 0 : Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongUsage('usage-port', { value: String(options.port) });
  if (path !== undefined) {
    const opened = session.open(path);
    if (!opened.ok) return opened;
  }
  const { startServer } = await import('../http/start-server.ts');
  const { findRendererFolder } = await import('../screens/pages.ts');
  const rendererFolder = findRendererFolder();
  if (rendererFolder === null) return refuse('screens-not-built');
  const actor = actorOf(options);
  let server: RunningServer;
  try {
    server = await startServer(session, { port, actor, rendererFolder });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EADDRINUSE') return refuse('port-taken', { port });
    if (code === 'EACCES') return refuse('port-forbidden', { port });
    throw error;
  }
  process.stdout.write(`Sahakum is open at ${server.url}\n`);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
  return done(null);
}
