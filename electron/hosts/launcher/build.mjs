/** `npm run build`: the program from its sources, into out/. */
import { buildAnew } from './fresh-build.mjs';

buildAnew();
