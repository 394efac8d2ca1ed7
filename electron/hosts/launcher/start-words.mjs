/** What `npm start` says, in both languages: why the program opens in the browser and not in its own window. */
import { stop } from './node-24.mjs';

const say = (km, en) => process.stdout.write(`${km}\n${en}\n`);

const SAME_PROGRAM = { km: 'វាជាកម្មវិធីដដែល។', en: 'It is the same program.' };

const REASONS = {
  asked: {
    km: 'សហគមន៍បើកក្នុងកម្មវិធីរុករក តាមដែលបានសុំ។',
    en: 'Sahakum opens in the browser, as it was asked to.',
  },
  'no-display': {
    km: 'ទីនេះគ្មានអេក្រង់សម្រាប់បង្អួចទេ ដូច្នេះសហគមន៍បើកសម្រាប់កម្មវិធីរុករក។',
    en: 'There is no display here for a window, so Sahakum opens for a browser.',
  },
  'no-program': {
    km: 'មិនអាចទាញយក Electron ដែលជាកម្មវិធីនៃបង្អួចបានទេ ដូច្នេះសហគមន៍បើកក្នុងកម្មវិធីរុករក។',
    en: 'Electron, the program of the window, could not be got, so Sahakum opens in the browser.',
  },
  'ended-early': {
    km: 'បង្អួចបានបិទមុនពេលវាបើក ដូច្នេះសហគមន៍បើកក្នុងកម្មវិធីរុករក។',
    en: 'The window ended before it had opened, so Sahakum opens in the browser.',
  },
};

export function sayWhyBrowser(reason) {
  const { km, en } = REASONS[reason];
  say(`${km} ${SAME_PROGRAM.km}`, `${en} ${SAME_PROGRAM.en}`);
}

/** What was named is refused before anything is built or fetched; the words are those of the command line. */
export function refuseBook(path) {
  stop(
    `រកមិនឃើញសៀវភៅ ${path} ទេ។ វាអាចត្រូវបានផ្លាស់ទី ឬដោត USB មិនទាន់ចូល។ សូមពិនិត្យទីតាំង។\n` +
      `The book ${path} is not there. It may have been moved, or the USB stick is not plugged in. Check where it is.`,
  );
}

export const sayFetching = () =>
  say(
    'កំពុងទាញយក Electron ដែលជាកម្មវិធីនៃបង្អួច (ម្ដងប៉ុណ្ណោះ)។ មិនចង់រង់ចាំ៖ npm start -- --browser',
    'Fetching Electron, the program of the window (only once). Not to wait for it: npm start -- --browser',
  );

export const sayHowToOpen = (isOpened) =>
  isOpened
    ? say(
        'វាកំពុងបើកក្នុងកម្មវិធីរុករករបស់អ្នក បើមិនបើកទេ សូមបើកអាសយដ្ឋាននេះនៅទីនោះ។',
        'It opens in your browser now; if not, open this address there.',
      )
    : say('សូមបើកអាសយដ្ឋាននេះក្នុងកម្មវិធីរុករកលើម៉ាស៊ីននេះ។', 'Open this address in a browser on this machine.');

export const sayKeepOpen = () =>
  say('សូមទុកផ្ទាំងនេះឱ្យបើក ពេលកំពុងធ្វើការ។ Ctrl+C បិទសហគមន៍។', 'Keep this window open while you work; Ctrl+C closes Sahakum.');
