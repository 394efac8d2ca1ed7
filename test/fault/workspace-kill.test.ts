import { spawn } from 'node:child_process';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onFile, Practice } from '../support/open-practice.ts';
import { heldPorts } from '../support/held-ports.ts';
import { CLI, cliEnvironment } from '../support/run-cli.ts';
import { Seeded } from '../support/seeded.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { advisor, bundlesOf, cooperative, pay, verdicts } from '../support/workspaces.ts';

/** The power goes while bundles are taken in: each is in its book whole or not at all, and the next import goes on. */
const KILLS = 8;

const importing = (
  folder: string,
  home: string,
  files: readonly string[],
  killAfterMs: number,
): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, 'workspace', 'import', folder, ...files], {
      env: cliEnvironment(home),
      stdio: 'ignore',
    });
    const killing = killAfterMs === 0 ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.once('exit', (code) => {
      if (killing) clearTimeout(killing);
      resolve(code);
    });
  });

it(`is killed ${String(KILLS)} times`, { timeout: 120_000 }, async () => {
  const chance = new Seeded(7);
  const coop = cooperative('Chamkar');
  const files = await bundlesOf(coop, 6000);
  const [folder, home] = [join(tempFolder('advisor'), 'space'), tempFolder('home')];
  for (let round = 0; round < KILLS; round += 1) await importing(folder, home, files, chance.between(200, 900));
  expect(await importing(folder, home, files, 0)).toBe(0);
  const desk = new Practice(heldPorts(home, { seed: 'advisor' }), folder);
  const [seen] = desk.must('workspace.open', { path: folder }).cooperatives;
  expect(seen).toMatchObject({ state: 'sound', head: coop.session.view().head, problems: [] });
  desk.must('workspace.openReplica', { coop: seen?.coopId ?? '' });
  expect(await desk.session.verify()).toMatchObject({ ok: true });
  expect(readdirSync(join(folder, 'pending'))).toEqual([]);
  coop.close();
  desk.close();
});

it('finds a bundle that went into the book and was not written down, and writes it down', async () => {
  const coop = cooperative('Chamkar');
  const desk = advisor();
  await verdicts(desk, await bundlesOf(coop));
  desk.close();
  pay(coop, 'P-1');
  const [later = ''] = await bundlesOf(coop);
  const again = new Practice(heldPorts(desk.home, { seed: 'advisor' }), desk.path);
  again.must('workspace.open', { path: desk.path });
  await verdicts(again, [later]);
  const whole = again.must('workspace.view', {});
  again.close();
  // The same as it would have stood, had the program been cut off between the two: the note of what was to be done, alone.
  onFile(join(desk.path, 'workspace.db'), (db) => {
    const bundle = db.prepare('SELECT * FROM bundle ORDER BY to_seq DESC LIMIT 1').get() as Bundle;
    const ack = db.prepare('SELECT file_name, content FROM acknowledgement').get() as {
      file_name: string;
      content: string;
    };
    const coopRow = db.prepare('SELECT * FROM cooperative').get() as Row;
    const finish = {
      ...{ coopId: bundle.coop_id, nameKm: coopRow.name_km, nameEn: coopRow.name_en, writerKey: coopRow.writer_key },
      ...{ bundleId: bundle.id, sha256: bundle.sha256, epoch: bundle.epoch, from: bundle.from_seq, to: bundle.to_seq },
      ...{ head: bundle.head, receivedOn: bundle.received_on },
      acknowledgement: { fileName: ack.file_name, content: ack.content },
    };
    db.prepare('INSERT INTO intent VALUES (?, ?)').run(bundle.coop_id, JSON.stringify(finish));
    db.prepare('DELETE FROM bundle WHERE id = ?').run(bundle.id);
    db.prepare("UPDATE cooperative SET to_seq = 1, head = 'old', figures = '{}'").run();
    renameSync(join(desk.path, 'acknowledgements', ack.file_name), join(desk.path, 'acknowledgements', 'lost'));
  });
  const reopened = new Practice(heldPorts(desk.home, { seed: 'advisor' }), desk.path);
  expect(reopened.must('workspace.open', { path: desk.path })).toEqual(whole);
  const [given] = reopened.must('workspace.acknowledgements', {});
  expect(existsSync(join(desk.path, 'acknowledgements', given?.fileName ?? ''))).toBe(true);
  reopened.close();
  coop.close();
});

interface Bundle {
  readonly id: string;
  readonly sha256: string;
  readonly coop_id: string;
  readonly epoch: number;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly head: string;
  readonly received_on: string;
}

interface Row {
  readonly name_km: string;
  readonly name_en: string;
  readonly writer_key: string;
}
