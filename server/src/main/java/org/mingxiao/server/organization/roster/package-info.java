/** Units and people from a workbook. */
@NullMarked
package org.mingxiao.server.organization.roster;

import org.jspecify.annotations.NullMarked;
