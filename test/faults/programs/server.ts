/** Serves a workspace over HTTP until it is taken away; says its start link. */
import { serve } from '#electron/web/serve.ts';
import { say, told } from '../lines.ts';

const dataDir = await told<string>();
say((await serve({ dataDir, rendererFolder: dataDir })).url);
