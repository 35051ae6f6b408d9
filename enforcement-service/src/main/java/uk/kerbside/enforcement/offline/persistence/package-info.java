/** Who has which pack, and the key packs are signed with. */
package uk.kerbside.enforcement.offline.persistence;
