import { ActionIcon, Alert, Button, Loader } from '@mantine/core';
import { IconArrowAutofitWidth, IconDeviceFloppy, IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import type { JobView } from '../../shared/contract/jobs.ts';
import { groupDigits } from '../../shared/i18n/format.ts';
import type { Notice } from '../../shared/kernel/outcome.ts';
import { KeyHint, KeySheet } from './key-hint.tsx';
import { composes } from './keys.ts';
import { NoticeList } from './notice-list.tsx';
import type { PdfBytes } from './pdf-file.ts';
import { PdfPage } from './pdf-page.tsx';
import { GAP_PX, pagesIn, useView } from './pdf-pages.ts';
import { PRINT_LIMIT_PAGES, printPages } from './print-pages.ts';
import { useCtrlKey } from './use-ctrl-key.ts';
import type { OpenPdf } from './use-pdf.ts';
import { usePdf } from './use-pdf.ts';
import { useWords } from './words.ts';
import './print-preview.css';

/** Keeping a file elsewhere, as the screen's host does it. */
interface Saving {
  readonly save: () => Promise<void>;
  readonly busy: boolean;
  readonly saved: { readonly path: string; readonly isDownload: boolean } | null;
  readonly refusals: readonly Notice[];
}

interface PrintPreviewProps {
  /** A paper that was made. */
  readonly job: JobView;
  readonly bytes: PdfBytes;
  readonly saving: Saving;
  /** How the paper is asked for: language, size. */
  readonly asked?: ReactNode;
}

const STEP = 1.25;
const [SMALLEST, LARGEST] = [0.4, 4];
/** Of the page that is left a strip stays in sight. */
const scaled = (zoom: number, by: number): number => Math.min(LARGEST, Math.max(SMALLEST, zoom * by));

/** The PDF itself, page below page: what is seen here is what is saved, and what goes to the printer. */
export function PrintPreview({ job, bytes, saving, asked }: PrintPreviewProps): ReactElement {
  const { say } = useWords();
  const { open, isBroken } = usePdf(bytes);
  const { save, busy, saved, refusals } = saving;
  const [zoom, setZoom] = useState(1);
  const [printingPage, setPrintingPage] = useState(0);
  const [isStuck, setIsStuck] = useState(false);
  const tooMany = job.pages > PRINT_LIMIT_PAGES;
  const print = async (): Promise<void> => {
    if (!open || tooMany || printingPage > 0) return;
    try {
      setIsStuck(false);
      await printPages(open, setPrintingPage);
    } catch {
      setIsStuck(true); // A page that the screen cannot draw; the file itself can still be saved.
    } finally {
      setPrintingPage(0);
    }
  };
  useCtrlKey('P', () => void print());
  useCtrlKey('S', () => void save());
  return (
    <section className="preview" aria-label={say('preview.title')}>
      <div className="preview__bar">
        {asked}
        <Button
          leftSection={<IconPrinter aria-hidden size={20} />}
          disabled={!open || tooMany || printingPage > 0}
          onClick={() => void print()}
        >
          {printingPage > 0
            ? say('preview.printing', { page: printingPage, pages: groupDigits(job.pages) })
            : say('preview.print')}
          <KeyHint keys={['Ctrl', 'P']} />
        </Button>
        <Button
          variant={tooMany ? 'filled' : 'default'}
          leftSection={<IconDeviceFloppy aria-hidden size={20} />}
          disabled={busy}
          onClick={() => void save()}
        >
          {say(busy ? 'preview.saving' : 'preview.save')}
          <KeyHint keys={['Ctrl', 'S']} />
        </Button>
        <Zoom zoom={zoom} setZoom={setZoom} />
        {tooMany ? <span>{say('preview.tooMany', { limit: PRINT_LIMIT_PAGES })}</span> : null}
      </div>
      {saved ? (
        <p className="preview__said" role="status">
          {say(saved.isDownload ? 'preview.downloaded' : 'preview.saved', { path: saved.path })}
        </p>
      ) : null}
      <NoticeList notices={refusals} />
      {isBroken || isStuck ? (
        <Alert role="alert" color="laterite">
          {say('preview.failed')}
        </Alert>
      ) : null}
      {!open && !isBroken ? <Loader role="status" aria-label={say('common.loading')} /> : null}
      {open ? <Sheets key={job.id} file={open} title={job.title} zoom={zoom} setZoom={setZoom} /> : null}
      <KeySheet
        rows={[
          { keys: ['PgUp', 'PgDn'], means: say('keys.pages') },
          { keys: ['Home', 'End'], means: say('keys.firstLast') },
          { keys: ['+', '-', '0'], means: say('keys.zoom') },
          { keys: ['Ctrl', 'P'], means: say('keys.print') },
          { keys: ['Ctrl', 'S'], means: say('keys.save') },
          { keys: ['Esc'], means: say('keys.back') },
        ]}
      />
    </section>
  );
}

interface ZoomProps {
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
}

function Zoom({ zoom, setZoom }: ZoomProps): ReactElement {
  const { say } = useWords();
  return (
    <ActionIcon.Group>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={say('preview.smaller')}
        onClick={() => setZoom(scaled(zoom, 1 / STEP))}
      >
        <IconZoomOut aria-hidden size={20} />
      </ActionIcon>
      <ActionIcon variant="default" size="lg" aria-label={say('preview.toWidth')} onClick={() => setZoom(1)}>
        <IconArrowAutofitWidth aria-hidden size={20} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={say('preview.larger')}
        onClick={() => setZoom(scaled(zoom, STEP))}
      >
        <IconZoomIn aria-hidden size={20} />
      </ActionIcon>
    </ActionIcon.Group>
  );
}

function Sheets({
  file,
  title,
  zoom,
  setZoom,
}: ZoomProps & { readonly file: OpenPdf; readonly title: string }): ReactElement {
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const view = useView(box);
  const pages = pagesIn(view, file, zoom);
  const { numPages } = file.pdf;
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
  }, []);
  const show = (page: number): void => {
    const to = Math.min(numPages, Math.max(1, page));
    box.current?.scrollTo({ top: (to - 1) * pages.stepPx });
  };
  // The page whose top is in sight, or was passed last: from there the keys go on.
  const topPage = Math.floor((view.top + GAP_PX) / pages.stepPx) + 1;
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => show(topPage + 1),
    PageUp: () => show(view.top > (topPage - 1) * pages.stepPx + GAP_PX ? topPage : topPage - 1),
    Home: () => show(1),
    End: () => show(numPages),
    '+': () => setZoom(scaled(zoom, STEP)),
    '=': () => setZoom(scaled(zoom, STEP)),
    '-': () => setZoom(scaled(zoom, 1 / STEP)),
    '0': () => setZoom(1),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (composes(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <>
      <div className="preview__view" ref={box} role="region" aria-label={title} tabIndex={0} onKeyDown={onKeyDown}>
        <div className="preview__pages" style={{ height: pages.totalPx, minWidth: pages.widthPx + GAP_PX }}>
          {view.width === 0
            ? null
            : pages.near.map((page) => (
                <PdfPage
                  key={page}
                  file={file}
                  page={page}
                  widthPx={pages.widthPx}
                  top={GAP_PX + (page - 1) * pages.stepPx}
                  name={say('preview.pageOf', { title, page: groupDigits(page), pages: groupDigits(numPages) })}
                />
              ))}
        </div>
      </div>
      <span className="preview__count" role="status">
        {say('preview.page', { page: groupDigits(pages.current), pages: groupDigits(numPages) })}
      </span>
    </>
  );
}
