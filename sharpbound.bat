@echo off
rem Starts Sharpbound on Windows, from a release or a checkout: finds a Java of at least 17. The exit code is that of the program.
rem   JAVA_HOME        the JDK to use; otherwise the java on the PATH
rem   SHARPBOUND_OPTS  further options of the Java machine; the later one wins
setlocal EnableExtensions DisableDelayedExpansion

set "HERE=%~dp0"
set "JAR=%HERE%sharpbound.jar"
if exist "%HERE%pom.xml" set "JAR=%HERE%target\sharpbound.jar"

if defined JAVA_HOME goto java_home
rem Looked for from elsewhere: what the working folder, where files of strangers may lie, calls java.exe is not run.
set "JAVA="
pushd "%SystemRoot%"
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
popd
if not defined JAVA goto no_java
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
goto version

:java_home
rem Without the quotes that some put around it.
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto no_java_home
set "RELEASE=%JAVA_HOME%\release"

rem The version is in the JDK's file 'release', which costs no start of a machine; a java without that file is asked.
:version
set "VERSION="
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%A in ("%RELEASE%") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if defined VERSION goto major
for /f "tokens=1-3" %%A in ('call "%JAVA%" -version 2^>^&1') do if "%%B"=="version" set "VERSION=%%~C"
:major
set "MAJOR="
for /f "delims=.-+_" %%M in ("%VERSION%") do set "MAJOR=%%M"
if not defined MAJOR goto old_java
if %MAJOR% LSS 17 goto old_java

rem A checkout is built when the jar is missing; after a change of the sources, say 'mvn package' yourself.
if exist "%JAR%" goto run
if not exist "%HERE%pom.xml" goto no_jar
set "MVN="
pushd "%SystemRoot%"
for %%M in (mvn.cmd mvn.bat mvn.exe) do if not defined MVN set "MVN=%%~$PATH:M"
popd
if not defined MVN goto no_maven
>&2 echo sharpbound: building (mvn package) ...
call "%MVN%" -q -B -DskipTests -f "%HERE%pom.xml" package >&2
if errorlevel 1 goto not_built

:run
set "MACHINE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx900m"
rem From Java 19 on the machine keeps an archive of loaded classes by itself, which halves the start. An earlier one that is
rem told of an archive that is not there starts without the JDK's own one too.
set "KEEP=-Xshare:auto"
set "ARCHIVE=-Xshare:auto"
set "PLACE=%LOCALAPPDATA%"
if not defined PLACE set "PLACE=%TEMP%"
if not defined PLACE goto start
if %MAJOR% LSS 19 goto start
set "PLACE=%PLACE%\sharpbound"
if not exist "%PLACE%" mkdir "%PLACE%" 2>nul
set "KEEP=-XX:+AutoCreateSharedArchive"
set "ARCHIVE=-XX:SharedArchiveFile=%PLACE%\sharpbound-%VERSION%.jsa"

:start
"%JAVA%" -Xlog:disable %MACHINE% %KEEP% "%ARCHIVE%" %SHARPBOUND_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java_home
>&2 echo sharpbound: JAVA_HOME is "%JAVA_HOME%", but there is no program "%JAVA%"
exit /b 2

:no_java
>&2 echo sharpbound: no Java found: install a JDK of version 17 or later, or set JAVA_HOME to one
exit /b 2

:old_java
if not defined VERSION set "VERSION=of no known version"
>&2 echo sharpbound: Java 17 or later is needed, but "%JAVA%" is %VERSION%; set JAVA_HOME to another
exit /b 2

:no_jar
>&2 echo sharpbound: there is no "%JAR%": unpack the whole of the release
exit /b 2

:no_maven
>&2 echo sharpbound: the program must be built first, and Maven (mvn) is not on the PATH: install it, or run from a built checkout
exit /b 2

:not_built
>&2 echo sharpbound: the build failed; the lines above say why
exit /b 3
