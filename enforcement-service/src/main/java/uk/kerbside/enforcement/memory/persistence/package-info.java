/** Changes are told by NOTIFY, to every instance that listens. */
package uk.kerbside.enforcement.memory.persistence;
