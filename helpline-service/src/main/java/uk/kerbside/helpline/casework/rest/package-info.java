/** Cases over HTTP. */
package uk.kerbside.helpline.casework.rest;
