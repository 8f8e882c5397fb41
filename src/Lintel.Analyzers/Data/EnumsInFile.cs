using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lintel.Data;

/// <summary>Tells by syntax alone whether a file declares an enum with a member that has no value: most files do not, and are asked nothing more.</summary>
internal static class EnumsInFile
{
    public static bool HaveImplicitValue(SyntaxTree file, CancellationToken cancellationToken)
    {
        foreach (var node in file.GetRoot(cancellationToken).DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is not EnumDeclarationSyntax type)
                continue;

            foreach (var member in type.Members)
            {
                if (member.EqualsValue is null)
                    return true;
            }
        }

        return false;
    }
}
