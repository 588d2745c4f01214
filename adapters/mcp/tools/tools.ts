import type { Tool } from '../tool.ts';
import { askTool } from './ask.ts';
import { compareTool } from './compare.ts';
import { programmeTool } from './programme.ts';
import { readTool } from './read.ts';
import { searchTool } from './search.ts';
import { verifyQuoteTool } from './verify-quote.ts';

/** Every tool, in the order in which agents see them. */
export const TOOLS: readonly Tool[] = [
  askTool,
  searchTool,
  readTool,
  compareTool,
  programmeTool,
  verifyQuoteTool,
];
