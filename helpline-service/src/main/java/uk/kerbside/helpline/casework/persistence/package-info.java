/** Cases in the database. */
package uk.kerbside.helpline.casework.persistence;
