// The PixelPass package's own words: `encode` JSON text or `decode` PixelPass text from
// standard input to standard output.
import { readFileSync } from 'node:fs';
import pixelpass from '@mosip/pixelpass';

const text = readFileSync(0, 'utf8');
const made = process.argv[2] === 'encode' ? pixelpass.generateQRData(text) : pixelpass.decode(text);
process.stdout.write(made);
