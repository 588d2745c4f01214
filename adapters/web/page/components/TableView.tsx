import type { TableBlock } from '../../../../src/chat/reply.ts';
import '../styles/table.css';

/**
 * A table; on a narrow screen each row becomes a card. The roles are spelled
 * out because a table that is laid out differently loses them.
 */
export function TableView({ table }: { table: TableBlock }) {
  return (
    <div class="table">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: see above */}
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {table.columns.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.rows.map((row) => (
            <tr key={row.join('|')} role="row">
              {row.map((cell, place) => (
                <td key={table.columns[place]} role="cell" data-column={table.columns[place]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: see above */}
    </div>
  );
}
