import type { ComponentChildren } from 'preact';
import type { TableBlock } from '../../../../src/chat/reply.ts';
import '../styles/table.css';
import { grouped, type TableGroup } from '../table-groups.ts';

/**
 * A table; on a narrow screen each row becomes a card. The roles are spelled
 * out because a table that is laid out differently loses them.
 */
export function TableView({ table }: { table: TableBlock }) {
  const { columns, groups } = grouped(table);
  return (
    <div class="table">
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <table role="table">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <thead role="rowgroup">
          <Row>
            {columns.map((column) => (
              // biome-ignore lint/a11y/noRedundantRoles: see above
              <th key={column} role="columnheader" scope="col">
                {column}
              </th>
            ))}
          </Row>
        </thead>
        {groups.map((group) => (
          <Group key={group.title} group={group} columns={columns} />
        ))}
      </table>
    </div>
  );
}

function Group({ group, columns }: { group: TableGroup; columns: readonly string[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: the layout would lose it
    <tbody role="rowgroup">
      {group.title && (
        <Row>
          {/* biome-ignore lint/a11y/noRedundantRoles lint/a11y/useSemanticElements: the layout would lose it */}
          <th role="rowheader" scope="rowgroup" colSpan={columns.length}>
            {group.title}
          </th>
        </Row>
      )}
      {group.rows.map((row) => (
        <Row key={row.join('|')}>
          {row.map((cell, place) => (
            // biome-ignore lint/a11y/noRedundantRoles: the layout would lose it
            <td key={columns[place]} role="cell" data-column={columns[place]}>
              {cell}
            </td>
          ))}
        </Row>
      ))}
    </tbody>
  );
}

function Row({ children }: { children: ComponentChildren }) {
  // biome-ignore lint/a11y/noRedundantRoles: the layout would lose it
  return <tr role="row">{children}</tr>;
}
